import type { Named } from "../../api/types";
import { OpenFollowUps } from "../../features/followups/OpenFollowUps";
import { Interactions } from "../../features/interactions/Interactions";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";
import { useSession } from "../useSession";

/** What passed with an account's people. */
export function AccountInteractions({ account, canLog }: { account: Named; canLog: boolean }) {
  const { member_id } = useSession();
  const [{ contact }, setUrl] = useUrlState(["contact"] as const);
  return (
    <>
      <OpenFollowUps account={account} me={member_id} canPlan={canLog} />
      <Interactions accountId={account.id} canLog={canLog} onOpenContact={(id) => setUrl({ contact: id })} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </>
  );
}
