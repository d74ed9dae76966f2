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
  const slots = useSlots({
    chainId: chain.id,
    accountId: chain.account.id,
    accountName: chain.account.name,
    canRate: chain.can.contribute ?? false,
    canEdit: chain.can.edit ?? false,
    memberId: member_id,
    inTurn,
  });
  return <ChainView chain={chain} write={write} saving={saving} chart={state} live={live} slots={slots} />;
}

/** What the slots hang on: parts of the chain that stay the same while its people and stages are edited. */
interface Ground {
  chainId: string;
  accountId: string;
  accountName: string;
  canRate: boolean;
  canEdit: boolean;
  memberId: string;
  inTurn: Opened["inTurn"];
}

/** The slots, the same ones until something changes that they hang on. */
function useSlots({ chainId, accountId, accountName, canRate, canEdit, memberId, inTurn }: Ground): ChainSlots {
  return useMemo(() => {
    const account = { id: accountId, name: accountName };
    const visit = canRate ? <NewVisit account={account} memberId={memberId} chainId={chainId} contactIds={[]} /> : null;
    return {
      ratings: (contactId, name, ofChain) => (
        <RatingPanel accountId={accountId} contactId={contactId} name={name} chainId={ofChain} canEdit={canEdit} />
      ),
      interaction: (contact) => <QuickLog accountId={accountId} contact={contact} canLog={canRate} />,
      reach: (contactId) => <ReachRow contactId={contactId} />,
      followUps: <FollowUpsButton account={account} topic={{ chain_id: chainId }} me={memberId} canPlan={canRate} />,
      undo: <UndoTools accountId={accountId} inTurn={inTurn} />,
      unknowns: <ChainUnknowns chainId={chainId} action={visit} />,
      visit,
      history: <Timeline subject={{ of: "chain", id: chainId }} />,
    };
  }, [chainId, accountId, accountName, canRate, canEdit, memberId, inTurn]);
}
