import { SendOutlined } from "@ant-design/icons";
import { Button, Tag, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import type { KnownTheirs, MemberAcquaintances } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { WholeTable } from "../../../ui/WholeTable";
import { StrengthMark } from "../ties/StrengthMark";
import { TieTerms } from "../ties/TieTerms";
import type { KnownView } from "./useKnown";

export interface KnownRowsProps {
  data: MemberAcquaintances;
  view: KnownView;
  /** One looks at whom one knows oneself. */
  own: boolean;
  loading: boolean;
  onAsk: (contact: KnownTheirs["contact"]) => void;
}

/** People, where they work, how well and since when they are known, and who else knows them. */
export function KnownTable({ data, view, own, loading, onAsk }: KnownRowsProps) {
  const { t } = useTranslation();
  const { ago, date } = useFormat();
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]);
  const columns: TableColumnsType<KnownTheirs> = [
    { title: t("known.contact"), render: (_, row) => <Who contact={row.contact} /> },
    {
      title: t("known.account"),
      render: (_, { contact: { account } }) => (account ? <Link to={`/accounts/${account.id}/network`}>{account.name}</Link> : <span className="quiet">{t("known.nowhere")}</span>),
    },
    {
      title: t("heat.measures.strength"),
      render: (_, row) => (
        <button type="button" className="row-button known-figures" aria-expanded={open.includes(row.contact.id)} aria-label={t("known.why", { name: row.contact.name })} onClick={() => toggle(row.contact.id)}>
          <StrengthMark value={row.strength} />
        </button>
      ),
    },
    { title: t("known.touch"), render: (_, row) => t("known.times", { count: row.times, meetings: row.meetings }) },
    { title: t("known.last"), render: (_, { last_at }) => last_at && <span title={date(last_at)}>{ago(last_at)}</span> },
    { title: t("known.also"), render: (_, row) => <Also row={row} own={own} /> },
    ...(own
      ? []
      : [{
          align: "right" as const,
          render: (_: unknown, { contact, can }: KnownTheirs) =>
            can.ask && (
              <Button size="small" icon={<SendOutlined />} onClick={() => onAsk(contact)}>
                {t("paths.ask.button")}
              </Button>
            ),
        }]),
  ];
  return (
    <WholeTable<KnownTheirs>
      rowKey={({ contact }) => contact.id}
      columns={columns}
      dataSource={data.theirs}
      loading={{ spinning: loading, delay: 150 }}
      expandable={{ expandedRowKeys: [...open], showExpandColumn: false, expandedRowRender: (row) => <TieTerms tie={row} /> }}
      pagination={
        data.total > data.theirs.length || (view.query.page ?? 1) > 1
          ? { current: view.query.page ?? 1, pageSize: view.query.page_size ?? 50, total: data.total, showSizeChanger: false, size: "small", onChange: view.turn, showTotal: (count) => t("common.total", { count }) }
          : false
      }
    />
  );
}

/** The person; his name opens him. */
export function Who({ contact: { id, name, title, department, insighted } }: { contact: KnownTheirs["contact"] }) {
  const job = title.includes(department) ? title : [department, title].filter(Boolean).join(" · ");
  return (
    <div className="known-who">
      <Link to={`/contacts?contact=${id}`}>
        <PersonName name={name} uninsighted={!insighted} />
      </Link>
      {job && <small className="quiet">{job}</small>}
    </div>
  );
}

/** Who else of ours knows him; nobody is what one wants to see at once. */
export function Also({ row: { also, also_count }, own }: { row: KnownTheirs; own: boolean }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  if (also_count === 0) return <Tag color="gold">{t(own ? "known.only_me" : "known.only_him")}</Tag>;
  const names = list(also.map(({ name }) => name));
  return <span className="quiet">{also_count > also.length ? t("known.also_more", { names, count: also_count }) : names}</span>;
}
