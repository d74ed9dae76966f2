import { useMemo, useState } from "react";

import type { Account, Named } from "../../api/types";
import { PlanFollowUp } from "../../features/followups/PlanFollowUp";
import { LogInteraction } from "../../features/interactions/LogInteraction";
import { AccountNetwork } from "../../features/network/AccountNetwork";
import { DeedsContext, type Deeds } from "../../features/network/deeds";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";

/** What is seen of the relations with a customer, and what to do about it. */
export function AccountRelations({ account }: { account: Account }) {
  const [{ contact }, setUrl] = useUrlState(["contact", "interaction"] as const);
  const [logging, setLogging] = useState<Named | null>(null);
  const [planning, setPlanning] = useState<Named | null>(null);
  const mayNote = account.can.contribute ?? false;
  const deeds = useMemo<Deeds>(
    () => ({
      open: (id) => setUrl({ contact: id }),
      openInteraction: (id) => setUrl({ interaction: id }),
      ...(mayNote ? { log: setLogging, plan: setPlanning } : {}),
    }),
    [setUrl, mayNote],
  );
  return (
    <DeedsContext value={deeds}>
      <AccountNetwork account={account} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
      {logging && <LogInteraction key={logging.id} accountId={account.id} open onOpen={(open) => !open && setLogging(null)} contacts={[logging]} />}
      {planning && <PlanFollowUp account={{ id: account.id, name: account.name }} contacts={[planning]} onClose={() => setPlanning(null)} />}
    </DeedsContext>
  );
}
