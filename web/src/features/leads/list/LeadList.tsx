import { ContactsOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo, useState, type ReactNode } from "react";

import { leadsQuery, type LeadRow } from "../../../api/leads";
import type { GroupCount } from "../../../api/types";
import { useTranslation, type TFunction } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { GroupedTable } from "../../../ui/GroupedTable";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useLeadDeeds } from "../useLeadDeeds";
import { PAGE_SIZE, type LeadListState } from "../useLeadQuery";
import { BulkBar } from "./BulkBar";
import { LeadCards } from "./LeadCards";
import { leadColumns } from "./leadColumns";

/** Leads in lines: a table on a desk, cards on a phone. */
export function LeadList({ state, create }: { state: LeadListState; create: ReactNode }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [chosen, setChosen] = useState<string[]>([]);
  const [choosing, setChoosing] = useState(false);
  const { data, error, isFetching, refetch } = useQuery(leadsQuery(state.query));
  const { claim } = useLeadDeeds(() => void refetch());
  const { change, place } = state;
  const sort = state.query.sort ?? "";
  const onClaim = claim.mutate;
  const columns = useMemo(
    () => leadColumns({ t, sort, place, onOpen: (lead) => change({ lead }), onClaim: (row) => onClaim(row) }),
    [t, sort, place, change, onClaim],
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <NoLeads state={state} create={create} />;
  const groups = labelled(t, state.query.group_by, data.groups);
  const shared = { rows: data.items, groups, total: data.total, page: state.query.page ?? 1, pageSize: state.query.page_size ?? PAGE_SIZE };
  const rows = data.items.filter(({ id }) => chosen.includes(id));
  const choice = { ids: chosen, onChoose: setChosen, possible: mayChoose };
  const leave = () => {
    setChosen([]);
    setChoosing(false);
  };
  return (
    <>
      {rows.length > 0 && <BulkBar rows={rows} onDone={leave} />}
      {phone ? (
        <>
          {data.items.some(mayChoose) && (
            <Button type="link" size="small" className="choose-cards" onClick={() => (choosing ? leave() : setChoosing(true))}>
              {t(choosing ? "common.cancel" : "leads.choose")}
            </Button>
          )}
          <LeadCards {...shared} choice={choosing ? choice : undefined} onPage={(page) => change({ page: String(page) })} onOpen={(lead) => change({ lead })} onClaim={(row) => onClaim(row)} />
        </>
      ) : (
        <GroupedTable
          {...shared}
          columns={columns}
          loading={isFetching}
          choice={choice}
          onPage={(page, size) => change({ page: String(page), page_size: String(size) })}
          onSort={(value) => change({ sort: value })}
        />
      )}
    </>
  );
}

const mayChoose = (row: LeadRow) => ["claim", "assign", "release", "ignore", "delete"].some((deed) => row.can[deed]);

function labelled(t: TFunction, by: string | undefined, groups: GroupCount[]): GroupCount[] {
  if (by === "state") return groups.map((group) => ({ ...group, label: t(`leads.states.${group.key as "new"}`) }));
  if (by === "source") return groups.map((group) => ({ ...group, label: group.key ? t(`privacy.sources.${group.key as "event"}`) : "" }));
  if (by === "owner") return groups.map((group) => ({ ...group, label: group.label || t("leads.nobody") }));
  return groups;
}

/** Nothing to show: why, and what to do next. */
function NoLeads({ state, create }: { state: LeadListState; create: ReactNode }) {
  const { t } = useTranslation();
  const sifted = state.active > 0 || !!state.values.q;
  if (sifted) return <EmptyState title={t("leads.none_here")} text={t("leads.none_here_text")} action={<Button onClick={state.reset}>{t("common.clear")}</Button>} />;
  const where = state.place === "pool" ? "pool" : state.place === "team" ? "team" : "mine";
  return <EmptyState icon={<ContactsOutlined />} title={t(`leads.none.${where}`)} text={t(`leads.none_text.${where}`)} action={where === "mine" ? create : undefined} />;
}
