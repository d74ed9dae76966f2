import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./cases.css";

import { casesQuery, type CaseRow } from "../../api/cases";
import type { Named } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { CaseForm } from "./CaseForm";
import { CaseStateTag, DueOn, Stars } from "./marks";

const SHOWN = 5;

interface Props {
  contact: Named;
  /** Where a new one would be of; nobody opens one for somebody who works nowhere. */
  account: Named | null;
  canWork: boolean;
  memberId: string;
  /** One of them, opened above the page. */
  drawer: (id: string | null, onClose: () => void) => ReactNode;
}

/** What one person brought to us: the latest few, those still open first. */
export function ContactCases({ contact, account, canWork, memberId, drawer }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(casesQuery({ contact_id: contact.id, sort: "-opened_at", group_by: "state", page_size: SHOWN }));
  const [open, setOpen] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const mayOpen = canWork && account !== null;
  if (!data || (data.total === 0 && !mayOpen)) return null;
  return (
    <section className="profile-section">
      <h3 className="case-block-head">
        <span>
          {t("cases.title")} {data.total > 0 && <Gist total={data.total} open={data.figures.open} />}
        </span>
        {mayOpen && <Button type="text" size="small" icon={<PlusOutlined />} aria-label={t("cases.new")} onClick={() => setCreating(true)} />}
      </h3>
      {data.total === 0 && <p className="quiet">{t("cases.none_of_person")}</p>}
      <ul className="case-block">
        {data.items.map((row) => (
          <Line key={row.id} row={row} onOpen={() => setOpen(row.id)} />
        ))}
      </ul>
      {data.total > SHOWN && <Link to={`/cases?state=all&contact_id=${contact.id}`}>{t("cases.all_of_person", { count: data.total })}</Link>}
      {creating && account && <CaseForm account={account} contact={contact} memberId={memberId} onClose={() => setCreating(false)} onMade={setOpen} />}
      {drawer(open, () => setOpen(null))}
    </section>
  );
}

function Gist({ total, open }: { total: number; open: number }) {
  const { t } = useTranslation();
  return (
    <span className="quiet profile-counts">
      {[t("cases.count", { count: total }), open > 0 && t("cases.open_count", { count: open })].filter(Boolean).join(" · ")}
    </span>
  );
}

function Line({ row, onOpen }: { row: CaseRow; onOpen: () => void }) {
  const { date } = useFormat();
  return (
    <li>
      <button type="button" className="link-button case-open" onClick={onOpen}>
        #{row.number} {row.subject}
      </button>
      <div className="case-block-foot quiet">
        <CaseStateTag state={row.state} />
        <span className="nowrap">{date(row.opened_at)}</span>
        {row.overdue && <DueOn row={row} />}
        <Stars value={row.satisfaction} />
      </div>
    </li>
  );
}
