import { Table, type TableProps } from "antd";
import type { ReactNode } from "react";

import "./GroupedTable.css";

interface Props<T> extends TableProps<T> {
  /** What to say when there is nothing. */
  empty?: ReactNode;
  /** From how many rows on there are pages of so many; all rows in one when left out. */
  pageSize?: number;
}

/** A list that is short enough to be shown whole, in the look of the long ones. */
export function WholeTable<T extends object>({ empty, pageSize, ...table }: Props<T>) {
  const long = pageSize !== undefined && (table.dataSource?.length ?? 0) > pageSize;
  return (
    <Table<T>
      className="grouped-table"
      size="small"
      rowKey="id"
      pagination={long ? { pageSize, showSizeChanger: false } : false}
      {...(empty === undefined ? {} : { locale: { emptyText: table.loading ? " " : empty } })}
      {...table}
    />
  );
}
