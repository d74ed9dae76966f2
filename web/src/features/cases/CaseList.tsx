import { CustomerServiceOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo, type ReactNode } from "react";

import "./cases.css";

import { casesQuery, type CaseRow } from "../../api/cases";
import type { GroupCount } from "../../api/types";
import { useFormat, useTranslation, type TFunction } from "../../i18n";
import { CardList } from "../../ui/CardList";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { GroupedTable } from "../../ui/GroupedTable";
import { Loading } from "../../ui/Loading";
import { useIsPhone } from "../../ui/useIsPhone";
import { caseColumns } from "./caseColumns";
import { CaseMenu } from "./CaseMenu";
import { CaseStateTag, DueOn, Stars } from "./marks";
import { EVERY_STATE, PAGE_SIZE, type CaseListState } from "./useCaseQuery";

interface Props {
  state: CaseListState;
  create: ReactNode;
  /** The account whose page this is. */
  ofOne?: string;
}

/** Cases in lines: a table on a desk, cards on a phone. */
export function CaseList({ state, create, ofOne }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const query = ofOne ? { ...state.query, account_id: ofOne } : state.query;
  const { data, error, isFetching, refetch } = useQuery(casesQuery(query));
  const sort = state.values.sort ?? "-opened_at";
  const { change } = state;
  const columns = useMemo(() => caseColumns(t, sort, (id) => change({ case: id }), ofOne !== undefined), [t, sort, change, ofOne]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <NoCases state={state} create={create} />;
  const shared = { rows: data.items, groups: labelled(t, query.group_by ?? "", data.groups), total: data.total, page: query.page ?? 1, pageSize: query.page_size ?? PAGE_SIZE };
  return (
    <>
      <Figures total={data.total} figures={data.figures} />
      {phone ? (
        <CardList
          {...shared}
          onPage={(page) => change({ page: String(page) })}
          card={(row) => <Card row={row} onOpen={(id) => change({ case: id })} />}
        />
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

/** Groups by the words of their codes; what belongs to nobody says so. */
function labelled(t: TFunction, by: string, groups: readonly GroupCount[]): GroupCount[] {
  if (by === "state") return groups.map((group) => ({ ...group, label: t(`cases.states.${group.key as "new"}`) }));
  if (by === "priority") return groups.map((group) => ({ ...group, label: t(`cases.priorities.${group.key as "low"}`) }));
  if (by === "kind") return groups.map((group) => ({ ...group, label: t(`cases.kinds.${group.key as "fault"}`) }));
  return groups.map((group) => ({ ...group, label: group.label || t("cases.nobody") }));
}

function Figures({ total, figures }: { total: number; figures: { open: number; overdue: number; rated: number; satisfaction: number | null } }) {
  const { t } = useTranslation();
  return (
    <div className="case-figures quiet">
      <span>{t("cases.count", { count: total })}</span>
      {figures.open > 0 && figures.open < total && <span>{t("cases.open_count", { count: figures.open })}</span>}
      {figures.overdue > 0 && <span className="case-overdue">{t("cases.overdue_count", { count: figures.overdue })}</span>}
      {figures.satisfaction !== null && <span>{t("cases.average", { value: figures.satisfaction.toFixed(1), count: figures.rated })}</span>}
    </div>
  );
}

function NoCases({ state, create }: { state: CaseListState; create: ReactNode }) {
  const { t } = useTranslation();
  const filtered = state.active > 0 || state.values.q !== undefined || (state.values.state ?? EVERY_STATE) !== EVERY_STATE;
  return (
    <div className="panel">
      {filtered ? (
        <EmptyState icon={<CustomerServiceOutlined />} title={t("cases.none_here")} text={t("cases.none_here_text")} action={<Button onClick={() => { state.reset(); state.change({ state: EVERY_STATE }); }}>{t("common.clear")}</Button>} />
      ) : (
        <EmptyState icon={<CustomerServiceOutlined />} title={t("cases.none")} text={t("cases.none_text")} action={create} />
      )}
    </div>
  );
}

function Card({ row, onOpen }: { row: CaseRow; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  return (
    <article className="card">
      <div className="card-head">
        <button type="button" className="link-button card-name" onClick={() => onOpen(row.id)}>
          {row.subject}
        </button>
        <CaseMenu row={row} />
      </div>
      <div className="card-more">
        #{row.number} · {row.account.name}
        {row.contact && ` · ${row.contact.name}`}
      </div>
      <div className="card-foot">
        <CaseStateTag state={row.state} />
        <span>{row.owner?.name ?? t("cases.nobody")}</span>
        <span>{ago(row.opened_at)}</span>
        <DueOn row={row} />
        <Stars value={row.satisfaction} />
      </div>
    </article>
  );
}
