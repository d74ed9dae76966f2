import { Table, type TableProps } from "antd";
import type { ColumnsType } from "antd/es/table";

import "./GroupedTable.css";

import { useTranslation } from "../i18n";
import { sortValue } from "./sorting";

export interface Group {
  key: string;
  label: string;
  count: number;
}

interface Props<T> {
  rows: readonly T[];
  columns: ColumnsType<T>;
  total: number;
  page: number;
  pageSize: number;
  loading: boolean;
  /** The groups of the whole list in its order, none for a list without groups. */
  groups: readonly Group[];
  onPage: (page: number, pageSize: number) => void;
  onSort: (sort: string | undefined) => void;
  onRow?: TableProps<T>["onRow"];
  /** Rows that can be chosen for something to be done with all of them. */
  choice?: Choice<T> | undefined;
}

export interface Choice<T> {
  ids: readonly string[];
  onChoose: (ids: string[]) => void;
  possible: (row: T) => boolean;
}

type Line<T> = { id: string; group: Group } | (T & { id: string; group?: undefined });

/** A page of a list, with a heading line wherever a new group begins. */
export function GroupedTable<T extends { id: string }>(props: Props<T>) {
  const { t } = useTranslation();
  const lines = withHeadings(props.rows, props.groups, (props.page - 1) * props.pageSize);
  return (
    <Table<Line<T>>
      className="grouped-table"
      size="small"
      rowKey="id"
      sticky
      loading={{ spinning: props.loading, delay: 150 }}
      dataSource={lines}
      columns={headed(props.columns, t("directory.group_empty"))}
      scroll={{ x: "max-content" }}
      rowClassName={(line) => (line.group ? "grouped-table-head" : "")}
      {...(props.choice ? { rowSelection: selection(props.choice, t("common.select_all")) } : {})}
      {...(props.onRow ? { onRow: (line, index) => (line.group ? {} : props.onRow!(line as T, index)) } : {})}
      pagination={{
        current: props.page,
        pageSize: props.pageSize,
        total: props.total,
        showSizeChanger: props.total > 20,
        pageSizeOptions: [20, 50, 100, 200],
        showTotal: (total) => t("common.total", { count: total }),
        size: "small",
      }}
      onChange={(page, _, sorter, extra) => {
        if (extra.action === "sort") props.onSort(sortValue(sorter));
        if (extra.action === "paginate") props.onPage(page.current ?? 1, page.pageSize ?? props.pageSize);
      }}
    />
  );
}

function selection<T extends { id: string }>({ ids, onChoose, possible }: Choice<T>, all: string): NonNullable<TableProps<Line<T>>["rowSelection"]> {
  return {
    selectedRowKeys: [...ids],
    getTitleCheckboxProps: () => ({ "aria-label": all }),
    onChange: (keys) => onChoose(keys.map(String).filter((key) => !key.startsWith("group:"))),
    getCheckboxProps: (line) => ({ disabled: line.group !== undefined || !possible(line as T) }),
    renderCell: (_, line, __, box) => (line.group ? null : box),
  };
}

/**
 * Rows in the server's order, a heading before the first row of each group. Which group a row belongs to follows from
 * its place in the whole list and the sizes of the groups before it.
 */
export function withHeadings<T extends { id: string }>(
  rows: readonly T[],
  groups: readonly Group[],
  offset: number,
): Line<T>[] {
  if (groups.length === 0) return [...rows];
  const lines: Line<T>[] = [];
  let at = 0;
  let end = groups[0]!.count;
  let headed = -1;
  rows.forEach((row, index) => {
    while (offset + index >= end && at < groups.length - 1) end += groups[++at]!.count;
    if (headed !== at) lines.push({ id: `group:${at}`, group: groups[at]! });
    headed = at;
    lines.push(row);
  });
  return lines;
}

function headed<T extends { id: string }>(columns: ColumnsType<T>, empty: string): ColumnsType<Line<T>> {
  return (columns as ColumnsType<Line<T>>).map((column, index) => ({
    ...column,
    onCell: (line) => (line.group ? { colSpan: index === 0 ? columns.length : 0 } : {}),
    render: (value, line, at) => {
      if (line.group) return index === 0 ? <Heading group={line.group} empty={empty} /> : null;
      const render = (column as { render?: (value: unknown, row: T, index: number) => React.ReactNode }).render;
      return render ? render(value, line as T, at) : (value as React.ReactNode);
    },
  }));
}

function Heading({ group, empty }: { group: Group; empty: string }) {
  return (
    <strong>
      {group.label || empty} <span className="quiet">{group.count}</span>
    </strong>
  );
}
