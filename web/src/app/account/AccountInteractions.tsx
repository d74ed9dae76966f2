import { Interactions } from "../../features/interactions/Interactions";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";

/** What passed with an account's people. */
export function AccountInteractions({ accountId, canLog }: { accountId: string; canLog: boolean }) {
  const [{ contact }, setUrl] = useUrlState(["contact"] as const);
  return (
    <>
      <Interactions accountId={accountId} canLog={canLog} onOpenContact={(id) => setUrl({ contact: id })} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </>
  );
}
