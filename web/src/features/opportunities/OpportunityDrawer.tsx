import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./opportunities.css";

import { opportunityQuery, type Opportunity } from "../../api/opportunities";
import { useFormat, useTranslation } from "../../i18n";
import { FactList, type FactLine } from "../../ui/FactList";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { SideDrawer } from "../../ui/SideDrawer";
import { useLanguage } from "../../ui/useLanguage";
import { CourseMenu } from "./CourseMenu";
import { EditOpportunity } from "./form/EditOpportunity";
import { Amount, ExpectedClose, StateTag } from "./marks";

interface Props {
  id: string | null;
  onClose: () => void;
  /** What other parts of the product know of it. */
  children?: ((opportunity: Opportunity) => ReactNode) | undefined;
}

/** One opportunity beside the page: what it is, who competes, what happened. */
export function OpportunityDrawer({ id, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <SideDrawer open={id !== null} onClose={onClose} title={t("opportunities.one")} destroyOnHidden>
      {id && <Details id={id} more={children} />}
    </SideDrawer>
  );
}

function Details({ id, more }: { id: string; more: Props["children"] }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(opportunityQuery(id, useLanguage()));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const canEdit = data.can.edit === true && !data.archived;
  return (
    <>
      <header className="deal-head">
        <div>
          <h2>{data.name}</h2>
          <Link to={`/accounts/${data.account.id}/opportunities`}>{data.account.name}</Link>
        </div>
        <div className="deal-tools">
          {canEdit && (
            <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t("common.edit")}
            </Button>
          )}
          <CourseMenu row={data} />
        </div>
      </header>
      <Facts row={data} />
      {more?.(data)}
      {editing && <EditOpportunity opportunity={data} onClose={() => setEditing(false)} />}
    </>
  );
}

function Facts({ row }: { row: Opportunity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = row.reason ? t(`opportunities.reasons.${row.reason}`) : "";
  const why = [reason, row.reason_note].filter(Boolean).join(t("common.marks.semicolon"));
  const lines: FactLine[] = [
    [t("opportunities.state"), <StateTag key="state" state={row.state} />],
    [t("fields.stage_id"), `${row.stage.name} · ${row.stage.likelihood}%`],
    [t("fields.amount"), <Amount key="amount" row={row} />],
    [t("fields.expected_close"), <ExpectedClose key="close" row={row} />],
    [t("fields.owner_id"), row.owner.name],
    [t("fields.competitors"), names(row.competitors.map(({ name }) => name))],
    [t("fields.products"), names(row.products)],
    [t("fields.reason"), why],
    [t("opportunities.closed_on"), row.closed_at ? format.date(row.closed_at) : ""],
    [t("fields.note"), row.note && <span key="note" className="deal-note">{row.note}</span>],
  ];
  return <FactList lines={lines} />;
}

function names(list: readonly string[]): ReactNode {
  return list.length === 0 ? null : list.map((name) => <Tag key={name} variant="filled">{name}</Tag>);
}
