import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { answer, client } from "../api/client";
import { opportunityChangesQuery, type Opportunity } from "../api/opportunities";
import { RecordHistory } from "../features/changes/RecordHistory";
import { OpportunityDrawer } from "../features/opportunities/OpportunityDrawer";
import { Timeline } from "../features/timeline/Timeline";
import { useTranslation } from "../i18n";

interface Props {
  id: string | null;
  onClose: () => void;
}

/** An opportunity with what every part of the product knows of it. */
export function OpenOpportunity({ id, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <OpportunityDrawer id={id} onClose={onClose}>
      {(opportunity) => (
        <>
          <Decisions opportunity={opportunity} />
          <section className="deal-history">
            <h3>{t("timeline.title")}</h3>
            <Timeline subject={{ of: "opportunity", id: opportunity.id }} narrow />
          </section>
          <History id={opportunity.id} />
        </>
      )}
    </OpportunityDrawer>
  );
}

/** The decision chains that are about it. */
function Decisions({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const account_id = opportunity.account.id;
  const { data } = useQuery({
    queryKey: ["chains", "account", account_id, "of-opportunities"],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/chains", { params: { path: { account_id } } })),
  });
  const about = (data ?? []).filter((chain) => chain.opportunity?.id === opportunity.id);
  if (about.length === 0) return null;
  return (
    <section className="deal-history">
      <h3>{t("opportunities.chains")}</h3>
      <ul className="deal-chains">
        {about.map((chain) => (
          <li key={chain.id}>
            <Link to={`/chains/${chain.id}`}>{chain.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(opportunityChangesQuery(id));
  const more = hasNextPage ? () => void fetchNextPage() : undefined;
  return data && <RecordHistory className="deal-history" title={t("opportunities.history")} entries={data.pages.flat()} onMore={more} />;
}
