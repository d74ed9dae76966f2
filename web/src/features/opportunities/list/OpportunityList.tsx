import { useQuery } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";

import { opportunitiesQuery } from "../../../api/opportunities";
import type { GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { GroupedTable } from "../../../ui/GroupedTable";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useLanguage } from "../../../ui/useLanguage";
import { NoOpportunities } from "../NoOpportunities";
import { Sums } from "../Sums";
import { PAGE_SIZE, type OpportunityListState } from "../useOpportunityQuery";
import { OpportunityCards } from "./OpportunityCards";
import { opportunityColumns } from "./opportunityColumns";

interface Props {
  state: OpportunityListState;
  create: ReactNode;
  /** The account whose page this is. */
  ofOne?: string | undefined;
}

/** Opportunities in lines: a table on a desk, cards on a phone. */
export function OpportunityList({ state, create, ofOne }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const query = ofOne ? { ...state.query, account_id: ofOne } : state.query;
  const { data, error, isFetching, refetch } = useQuery(opportunitiesQuery(query, useLanguage()));
  const sort = state.values.sort ?? "expected_close";
  const { change } = state;
  const columns = useMemo(() => opportunityColumns(t, sort, (opportunity) => change({ opportunity }), ofOne !== undefined), [t, sort, change, ofOne]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <NoOpportunities state={state} create={create} />;
  const groups: GroupCount[] = state.query.group_by === "state" ? data.groups.map((group) => ({ ...group, label: t(`opportunities.states.${group.key as "open"}`) })) : data.groups;
  const shared = { rows: data.items, groups, total: data.total, page: query.page ?? 1, pageSize: query.page_size ?? PAGE_SIZE };
  return (
    <>
      <Sums sums={data.sums} total={data.total} />
      {phone ? (
        <OpportunityCards {...shared} onPage={(page) => change({ page: String(page) })} onOpen={(opportunity) => change({ opportunity })} />
      ) : (
        <GroupedTable
          {...shared}
          columns={columns}
          loading={isFetching}
          onPage={(page, size) => change({ page: String(page), page_size: String(size) })}
          onSort={(value) => change({ sort: value })}
        />
      )}
    </>
  );
}
