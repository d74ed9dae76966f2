import type { Named } from "../../api/types";
import { OpenFollowUps } from "../../features/followups/OpenFollowUps";
import { LogBar } from "../../features/interactions/LogBar";
import { Timeline } from "../../features/timeline/Timeline";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";
import { useSession } from "../useSession";

/** What is to be done next with a customer, what passed, and the way to note what passes. */
export function AccountInteractions({ account, canLog }: { account: Named; canLog: boolean }) {
  const { member_id } = useSession();
  const [{ contact }, setUrl] = useUrlState(["contact", "interaction"] as const);
  return (
    <>
      {canLog && <LogBar accountId={account.id} />}
      <OpenFollowUps account={account} me={member_id} canPlan={canLog} />
      <Timeline subject={{ of: "account", id: account.id }} onOpenContact={(id) => setUrl({ contact: id })} onOpen={({ id }) => setUrl({ interaction: id })} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </>
  );
}
