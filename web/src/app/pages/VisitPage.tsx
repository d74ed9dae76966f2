import type { ReactNode } from "react";
import { useParams } from "react-router";

import { ReachRow } from "../../features/directory/contacts/ReachRow";
import { useChart } from "../../features/orgchart/store/useChart";
import { VisitSheet } from "../../features/visits/sheet/VisitSheet";
import type { ChartState } from "../../graph";

/** The sheet of one visit; another one is another page. */
export function VisitPage() {
  const { visitId = "" } = useParams();
  return <VisitSheet key={visitId} visitId={visitId} withChart={withChart} reach={reach} />;
}

const withChart = (accountId: string, show: (chart: ChartState | null) => ReactNode) => <WithChart accountId={accountId} show={show} />;
const reach = (contactId: string) => <ReachRow contactId={contactId} />;

/** The account's chart, which hears what others do to it while the sheet is open. */
function WithChart({ accountId, show }: { accountId: string; show: (chart: ChartState | null) => ReactNode }) {
  return show(useChart(accountId).state);
}
