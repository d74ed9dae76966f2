import { ChangeLog } from "../../features/changes/ChangeLog";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";

/** What happened to an account; a person's name opens the person. */
export function AccountChanges({ accountId }: { accountId: string }) {
  const [{ contact }, setUrl] = useUrlState(["contact"] as const);
  return (
    <>
      <ChangeLog accountId={accountId} onOpenContact={(id) => setUrl({ contact: id })} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </>
  );
}
