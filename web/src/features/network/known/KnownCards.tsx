import { SendOutlined } from "@ant-design/icons";
import { Button, Pagination } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "../../../ui/cards.css";

import type { KnownTheirs } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { StrengthMark } from "../ties/StrengthMark";
import { TieTerms } from "../ties/TieTerms";
import { Also, Who, type KnownRowsProps } from "./KnownTable";

/** The same on a phone: one card a person. */
export function KnownCards({ data, view, own, onAsk }: KnownRowsProps) {
  return (
    <div className="cards">
      {data.theirs.map((row) => (
        <Card key={row.contact.id} row={row} own={own} onAsk={onAsk} />
      ))}
      {(data.total > data.theirs.length || (view.query.page ?? 1) > 1) && (
        <Pagination simple size="small" current={view.query.page ?? 1} pageSize={view.query.page_size ?? 50} total={data.total} onChange={view.turn} />
      )}
    </div>
  );
}

function Card({ row, own, onAsk }: { row: KnownTheirs } & Pick<KnownRowsProps, "own" | "onAsk">) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const [open, setOpen] = useState(false);
  const { contact, times, meetings, last_at } = row;
  return (
    <article className="card known-card">
      <div className="card-head">
        <Who contact={contact} />
        <button type="button" className="row-button known-figures" aria-expanded={open} aria-label={t("known.why", { name: contact.name })} onClick={() => setOpen(!open)}>
          <StrengthMark value={row.strength} />
        </button>
      </div>
      {contact.account && (
        <div className="card-more">
          <Link to={`/accounts/${contact.account.id}/network`}>{contact.account.name}</Link>
        </div>
      )}
      <div className="card-more">{[t("known.times", { count: times, meetings }), last_at && ago(last_at)].filter(Boolean).join(" · ")}</div>
      {open && <TieTerms tie={row} />}
      <div className="known-card-foot">
        <Also row={row} own={own} />
        {!own && row.can.ask && (
          <Button size="small" icon={<SendOutlined />} onClick={() => onAsk(contact)}>
            {t("paths.ask.button")}
          </Button>
        )}
      </div>
    </article>
  );
}
