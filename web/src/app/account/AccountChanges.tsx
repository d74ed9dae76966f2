import { ChangeLog } from "../../features/changes/ChangeLog";
import { useUrlState } from "../../ui/useUrlState";
import { AuditLink } from "../AuditLink";
import { OpenContact } from "../OpenContact";

/** What happened to an account; a person's name opens the person. */
export function AccountChanges({ accountId, name }: { accountId: string; name: string }) {
  const [{ contact }, setUrl] = useUrlState(["contact"] as const);
  return (
    <>
      <div className="account-audit">
        <AuditLink record={accountId} name={name} />
      </div>
      <ChangeLog accountId={accountId} onOpenContact={(id) => setUrl({ contact: id })} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </>
  );
}
