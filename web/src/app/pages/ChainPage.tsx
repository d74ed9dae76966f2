import { useMemo } from "react";
import { useParams } from "react-router";

import type { Chain } from "../../api/chains";
import { UndoTools } from "../../features/changes/UndoBar";
import type { ChainSlots } from "../../features/chains/chainContext";
import { ChainView } from "../../features/chains/ChainView";
import { useChain, type OpenChain as Opened } from "../../features/chains/useChain";
import { RatingPanel } from "../../features/decisions/ratings/RatingPanel";
import { ReachRow } from "../../features/directory/contacts/ReachRow";
import { FollowUpsButton } from "../../features/followups/FollowUpsButton";
import { QuickLog } from "../../features/interactions/QuickLog";
import { Timeline } from "../../features/timeline/Timeline";
import { NewVisit } from "../../features/visits/plan/NewVisit";
import { ChainUnknowns } from "../../features/visits/unknowns/ChainUnknowns";
import { useChart } from "../../features/orgchart/store/useChart";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useSession } from "../useSession";

/** One decision chain; another one is another page. */
export function ChainPage() {
  const { chainId = "" } = useParams();
  return <OneChain key={chainId} chainId={chainId} />;
}

function OneChain({ chainId }: { chainId: string }) {
  const { chain, error, reload, ...writing } = useChain(chainId);
  if (error !== null && !chain) return <Failure error={error} retry={reload} />;
  if (!chain) return <Loading />;
  return <OpenChain chain={chain} {...writing} />;
}

/** The chain beside its account's chart, which hears what others do to both. */
function OpenChain({ chain, write, saving, inTurn }: Pick<Opened, "write" | "saving" | "inTurn"> & { chain: Chain }) {
  const { state, live } = useChart(chain.account.id);
  const { member_id } = useSession();
  const { id, account, can } = chain;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the slots hang on these parts of the chain alone
  const slots = useMemo(() => slotsOf(chain, member_id, inTurn), [id, account.id, can.contribute, can.edit, member_id, inTurn]);
  return <ChainView chain={chain} write={write} saving={saving} chart={state} live={live} slots={slots} />;
}

function slotsOf(chain: Chain, memberId: string, inTurn: Opened["inTurn"]): ChainSlots {
  const { id: accountId } = chain.account;
  const [canRate, canEdit] = [chain.can.contribute ?? false, chain.can.edit ?? false];
  const visit = canRate ? <NewVisit account={chain.account} memberId={memberId} chainId={chain.id} contactIds={[]} /> : null;
  return {
    ratings: (contactId, name, ofChain) => (
      <RatingPanel accountId={accountId} contactId={contactId} name={name} chainId={ofChain} canEdit={canEdit} />
    ),
    interaction: (contact) => <QuickLog accountId={accountId} contact={contact} canLog={canRate} />,
    reach: (contactId) => <ReachRow contactId={contactId} />,
    followUps: <FollowUpsButton account={chain.account} topic={{ chain_id: chain.id }} me={memberId} canPlan={canRate} />,
    undo: <UndoTools accountId={accountId} inTurn={inTurn} />,
    unknowns: <ChainUnknowns chainId={chain.id} action={visit} />,
    visit,
    history: <Timeline subject={{ of: "chain", id: chain.id }} />,
  };
}
