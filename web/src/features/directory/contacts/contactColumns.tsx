import type { ColumnsType } from "antd/es/table";
import { Link } from "react-router";

import type { ContactRow } from "../../../api/types";
import { useTranslation, type Format, type TFunction } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { sortOrder } from "../../../ui/sorting";
import { Tags } from "../accounts/accountColumns";
import { AttentionMark } from "../../../ui/AttentionMark";
import { PointLink } from "./PointLink";

export interface ContactColumnOptions {
  sort: string;
  /** On an account's own page its name says nothing. */
  withAccount: boolean;
  accountId?: string | undefined;
  onOpen: (id: string) => void;
}

/** The columns of the contact list. */
export function contactColumns(t: TFunction, format: Format, options: ContactColumnOptions): ColumnsType<ContactRow> {
  const { sort, withAccount, accountId, onOpen } = options;
  const job = (row: ContactRow) => row.employments.find((one) => one.account.id === accountId) ?? row.employments[0];
  const columns: ColumnsType<ContactRow> = [
    {
      key: "name",
      title: t("directory.person_name"),
      width: 150,
      fixed: "left",
      sorter: true,
      sortOrder: sortOrder(sort, "name"),
      render: (_, row) => (
        <>
          <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
            <PersonName name={row.name} uninsighted={!row.insighted} />
          </button>
          <AttentionMark attention={row.attention} />
        </>
      ),
    },
    { key: "title", title: t("directory.title"), width: 170, ellipsis: true, render: (_, row) => job(row)?.title },
    {
      key: "department",
      title: t("directory.department"),
      width: 130,
      ellipsis: true,
      render: (_, row) => job(row)?.department?.name,
    },
    {
      key: "account",
      title: t("directory.account"),
      width: 220,
      ellipsis: true,
      sorter: true,
      sortDirections: ["ascend"],
      sortOrder: sortOrder(sort, "account"),
      render: (_, row) => <Accounts row={row} />,
    },
    { key: "mobile", title: t("directory.phone"), width: 140, render: (_, row) => <FirstPoint row={row} kinds={["mobile", "phone"]} /> },
    { key: "email", title: t("directory.point.email"), width: 200, ellipsis: true, render: (_, row) => <FirstPoint row={row} kinds={["email"]} /> },
    { key: "owner", title: t("directory.owner"), width: 100, ellipsis: true, render: (_, row) => row.owner?.name },
    { key: "tags", title: t("directory.tags"), width: 150, render: (_, row) => <Tags tags={row.tags} /> },
    {
      key: "created_at",
      title: t("directory.created_at"),
      width: 130,
      sorter: true,
      sortOrder: sortOrder(sort, "created_at"),
      render: (_, row) => <span className="quiet nowrap">{format.date(row.created_at)}</span>,
    },
  ];
  return withAccount ? columns : columns.filter((column) => column.key !== "account");
}

function Accounts({ row }: { row: ContactRow }) {
  const { t } = useTranslation();
  return row.employments.map((job, index) => (
    <span key={job.id}>
      {index > 0 && t("common.marks.comma")}
      <Link to={`/accounts/${job.account.id}`}>{job.account.name}</Link>
    </span>
  ));
}

function FirstPoint({ row, kinds }: { row: ContactRow; kinds: string[] }) {
  const point = row.points.find((one) => kinds.includes(one.kind));
  return point ? <PointLink point={point} /> : null;
}
