import type { ColumnsType } from "antd/es/table";
import { Link } from "react-router";

import type { OpportunityRow } from "../../../api/opportunities";
import type { TFunction } from "../../../i18n";
import { sortOrder } from "../../../ui/sorting";
import { CourseMenu } from "../CourseMenu";
import { Amount, ExpectedClose, StateTag } from "../marks";

/** The columns of the list, for the order it is in; at one account its name says nothing. */
export function opportunityColumns(t: TFunction, sort: string, onOpen: (id: string) => void, ofOne: boolean): ColumnsType<OpportunityRow> {
  const sorted = (key: string) => ({ key, sorter: true, sortOrder: sortOrder(sort, key) });
  return [
    {
      ...sorted("name"),
      title: t("opportunities.name"),
      width: 240,
      render: (_, row) => (
        <button type="button" className="link-button deal-open" onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
      ),
    },
    ...(ofOne
      ? []
      : [{ ...sorted("account"), title: t("fields.account_id"), width: 190, ellipsis: true, render: (_: unknown, row: OpportunityRow) => <Link to={`/accounts/${row.account.id}`}>{row.account.name}</Link> }]),
    { ...sorted("amount"), title: t("fields.amount"), width: 140, align: "right", render: (_, row) => <Amount row={row} /> },
    { ...sorted("stage"), title: t("fields.stage_id"), width: 120, ellipsis: true, render: (_, row) => row.stage.name },
    { ...sorted("expected_close"), title: t("fields.expected_close"), width: 140, render: (_, row) => <ExpectedClose row={row} /> },
    { key: "state", title: t("opportunities.state"), width: 100, render: (_, row) => <StateTag state={row.state} /> },
    { key: "owner", title: t("fields.owner_id"), width: 90, ellipsis: true, render: (_, row) => row.owner.name },
    { key: "competitors", title: t("fields.competitors"), width: 160, ellipsis: true, render: (_, row) => row.competitors.map(({ name }) => name).join(t("common.marks.comma")) },
    { key: "menu", title: "", width: 48, fixed: "right", render: (_, row) => <CourseMenu row={row} /> },
  ];
}
