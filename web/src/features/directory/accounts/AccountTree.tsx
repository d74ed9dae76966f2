import { useQuery } from "@tanstack/react-query";
import { Alert, Table } from "antd";
import { useMemo } from "react";

import { accountTreeQuery, MAX_TREE } from "../../../api/accounts";
import type { AccountQuery } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { accountColumns, AccountName } from "./accountColumns";
import { groupTree, type AccountBranch } from "./groupTree";

const SHOWN = new Set(["name", "industry", "region", "contact_count", "owner"]);

const nameAlone = (_: unknown, row: AccountBranch) => <AccountName row={row} alone />;

/** Accounts hung below their parents: group → subsidiary → branch. */
export function AccountTree({ query }: { query: AccountQuery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isFetching, refetch } = useQuery(accountTreeQuery(query));
  const tree = useMemo(() => groupTree(data?.items ?? []), [data]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const columns = accountColumns(t, format, "")
    .filter((column) => SHOWN.has(String(column.key)))
    .map((column) => ({ ...column, sorter: false, ...(column.key === "name" ? { render: nameAlone } : {}) }));
  return (
    <>
      {data && data.total > MAX_TREE && (
        <Alert showIcon type="info" style={{ marginBottom: 8 }} title={t("directory.tree_partial", { count: MAX_TREE })} />
      )}
      <Table<AccountBranch>
        key={tree.length > 0 ? "filled" : "empty"}
        className="grouped-table"
        size="small"
        rowKey="id"
        loading={{ spinning: isFetching, delay: 150 }}
        dataSource={tree}
        columns={columns as never}
        scroll={{ x: "max-content" }}
        pagination={false}
        expandable={{ defaultExpandAllRows: true, indentSize: 22 }}
      />
    </>
  );
}

