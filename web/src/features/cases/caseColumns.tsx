import type { ColumnsType } from "antd/es/table";
import { Link } from "react-router";

import type { CaseRow } from "../../api/cases";
import { formatsOf } from "../../i18n/format";
import { currentLanguage, type TFunction } from "../../i18n";
import { PersonName } from "../../ui/PersonName";
import { sortOrder } from "../../ui/sorting";
import { CaseMenu } from "./CaseMenu";
import { CaseStateTag, DueOn, PriorityMark, Stars } from "./marks";

/** The columns of the list, for the order it is in; at one account its name says nothing. */
export function caseColumns(t: TFunction, sort: string, onOpen: (id: string) => void, ofOne: boolean): ColumnsType<CaseRow> {
  const sorted = (key: string) => ({ key, sorter: true, sortOrder: sortOrder(sort, key) });
  const format = formatsOf(currentLanguage());
  const account = { ...sorted("account"), title: t("fields.account_id"), width: 150, ellipsis: true, render: (_: unknown, row: CaseRow) => <Link to={`/accounts/${row.account.id}`}>{row.account.name}</Link> };
  return [
    { ...sorted("number"), title: t("cases.number"), width: 64, render: (_, row) => <span className="quiet">#{row.number}</span> },
    {
      key: "subject",
      title: t("cases.subject"),
      width: 240,
      render: (_, row) => (
        <button type="button" className="link-button case-open" onClick={() => onOpen(row.id)}>
          {row.subject}
        </button>
      ),
    },
    ...(ofOne ? [] : [account]),
    { key: "contact", title: t("cases.contact"), width: 84, ellipsis: true, render: (_, row) => row.contact && <PersonName name={row.contact.name} uninsighted={row.contact.insighted === false} /> },
    { key: "state", title: t("cases.state"), width: 112, render: (_, row) => <CaseStateTag state={row.state} /> },
    { ...sorted("priority"), title: t("cases.priority"), width: 84, render: (_, row) => <PriorityMark priority={row.priority} /> },
    { key: "kind", title: t("cases.kind"), width: 72, render: (_, row) => t(`cases.kinds.${row.kind}`) },
    { key: "owner", title: t("fields.owner_id"), width: 84, ellipsis: true, render: (_, row) => row.owner?.name ?? <span className="quiet">{t("cases.nobody")}</span> },
    { ...sorted("opened_at"), title: t("cases.opened_at"), width: 128, render: (_, row) => <span title={format.dateTime(row.opened_at)}>{format.date(row.opened_at)}</span> },
    { ...sorted("due_on"), title: t("cases.due_on"), width: 146, render: (_, row) => <DueOn row={row} /> },
    { ...sorted("satisfaction"), title: t("cases.satisfaction"), width: 100, render: (_, row) => <Stars value={row.satisfaction} /> },
    { key: "menu", title: "", width: 48, fixed: "right", render: (_, row) => <CaseMenu row={row} /> },
  ];
}
