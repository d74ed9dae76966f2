import { Tag } from "antd";
import type { ColumnsType } from "antd/es/table";
import { Link } from "react-router";

import type { AccountRow } from "../../../api/types";
import type { Format, TFunction } from "../../../i18n";
import { sortOrder } from "../../../ui/sorting";
import { AttentionMark } from "../../../ui/AttentionMark";

/** The columns of the account list, for the order it is in. */
export function accountColumns(t: TFunction, format: Format, sort: string): ColumnsType<AccountRow> {
  return [
    {
      key: "name",
      title: t("directory.account"),
      fixed: "left",
      width: 290,
      sorter: true,
      sortOrder: sortOrder(sort, "name"),
      render: (_, row) => <AccountName row={row} />,
    },
    {
      key: "industry",
      title: t("directory.industry"),
      dataIndex: "industry",
      width: 120,
      ellipsis: true,
      sorter: true,
      sortDirections: ["ascend"],
      sortOrder: sortOrder(sort, "industry"),
    },
    {
      key: "region",
      title: t("directory.region"),
      dataIndex: "region",
      width: 100,
      ellipsis: true,
      sorter: true,
      sortDirections: ["ascend"],
      sortOrder: sortOrder(sort, "region"),
    },
    { key: "size", title: t("directory.size"), dataIndex: "size", width: 110, ellipsis: true },
    {
      key: "product_interest",
      title: t("directory.product_interest"),
      dataIndex: "product_interest",
      width: 150,
      ellipsis: true,
    },
    {
      key: "contact_count",
      title: t("directory.contact_count"),
      dataIndex: "contact_count",
      width: 100,
      align: "right",
      sorter: true,
      sortOrder: sortOrder(sort, "contact_count"),
      render: (count: number) => format.number(count),
    },
    { key: "owner", title: t("directory.owner"), width: 100, ellipsis: true, render: (_, row) => row.owner.name },
    {
      key: "tags",
      title: t("directory.tags"),
      width: 180,
      render: (_, row) => <Tags tags={row.tags} />,
    },
    {
      key: "created_at",
      title: t("directory.created_at"),
      width: 130,
      sorter: true,
      sortOrder: sortOrder(sort, "created_at"),
      render: (_, row) => <span className="quiet nowrap">{format.date(row.created_at)}</span>,
    },
  ];
}

/** An account's name as a way to its page, its parent below unless it stands there already. */
export function AccountName({ row, alone = false }: { row: AccountRow; alone?: boolean }) {
  return (
    <div>
      <Link to={`/accounts/${row.id}`} style={{ fontWeight: 500 }}>
        {row.name}
      </Link>
      <AttentionMark attention={row.attention} />
      {row.parent && !alone && <div className="quiet account-parent">{row.parent.name}</div>}
    </div>
  );
}

const SHOWN_TAGS = 3;

export function Tags({ tags }: { tags: string[] }) {
  return (
    <>
      {tags.slice(0, SHOWN_TAGS).map((tag) => (
        <Tag key={tag} variant="filled">
          {tag}
        </Tag>
      ))}
      {tags.length > SHOWN_TAGS && <span className="quiet">+{tags.length - SHOWN_TAGS}</span>}
    </>
  );
}
