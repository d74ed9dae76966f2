import { Button } from "antd";
import type { ColumnsType } from "antd/es/table";

import type { LeadRow } from "../../../api/leads";
import type { TFunction } from "../../../i18n";
import { sortOrder } from "../../../ui/sorting";
import { LeadMenu } from "../LeadMenu";
import { Holder, LeadStateTag, NextTalk, Reach, Silence } from "../marks";
import type { Place } from "../useLeadQuery";

interface Wanted {
  t: TFunction;
  sort: string;
  place: Place;
  onOpen: (id: string) => void;
  onClaim: (row: LeadRow) => void;
}

/** The columns of the list, for where its leads are and the order it is in. */
export function leadColumns({ t, sort, place, onOpen, onClaim }: Wanted): ColumnsType<LeadRow> {
  const sorted = (key: string) => ({ key, sorter: true, sortOrder: sortOrder(sort, key) });
  const pool = place === "pool";
  return [
    {
      ...sorted("company"),
      title: t("fields.company"),
      width: 250,
      render: (_, row) => (
        <div className="lead-name">
          <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
            {row.company}
          </button>
          <span className="quiet">{[row.contact_name, row.title].filter(Boolean).join(" · ")}</span>
        </div>
      ),
    },
    { key: "state", title: t("leads.state"), width: 88, render: (_, row) => <LeadStateTag row={row} /> },
    { key: "reach", title: t("leads.reach"), width: 150, render: (_, row) => <Reach row={row} /> },
    { key: "where", title: t("leads.where"), width: 130, render: (_, row) => <TwoLines one={row.industry} two={row.region} /> },
    { key: "last", title: t(pool ? "leads.last_or_why" : "leads.last_talk"), width: 260, render: (_, row) => <p className="lead-last">{(pool && row.reason) || row.last_talk}</p> },
    ...(pool ? [] : [{ ...sorted("next_on"), title: t("leads.next_on"), width: 100, render: (_: unknown, row: LeadRow) => <NextTalk day={row.next_on} /> }]),
    pool
      ? { ...sorted("pooled_at"), title: t("leads.pooled_how"), width: 140, render: (_, row) => <Arrived row={row} t={t} /> }
      : { ...sorted("touched_at"), title: t("leads.silence"), width: 118, render: (_, row) => <Silence row={row} /> },
    ...(place === "mine" || pool ? [] : [{ key: "owner", title: t("leads.owner"), width: 140, ellipsis: true, render: (_: unknown, row: LeadRow) => <Holder row={row} /> }]),
    {
      key: "deed",
      title: "",
      width: pool ? 116 : 52,
      fixed: "right",
      render: (_, row) => (
        <span className="lead-deed">
          {row.can.claim && (
            <Button size="small" type="primary" ghost onClick={() => onClaim(row)}>
              {t("leads.claim")}
            </Button>
          )}
          <LeadMenu row={row} />
        </span>
      ),
    },
  ];
}

function TwoLines({ one, two }: { one: string; two: string }) {
  return (
    <div className="lead-two">
      <span>{one}</span>
      <span className="quiet">{two}</span>
    </div>
  );
}

function Arrived({ row, t }: { row: LeadRow; t: TFunction }) {
  return (
    <div className="lead-two">
      <span>{row.pooled_as ? t(`leads.pooled.${row.pooled_as}`) : ""}</span>
      {row.pooled_at && <Silence row={{ touched_at: row.pooled_at, recycle_at: null }} />}
    </div>
  );
}
