import type { SorterResult, SortOrder } from "antd/es/table/interface";

/** The arrow a column shows when the list is sorted like this ("name" up, "-name" down). */
export function sortOrder(sort: string, column: string): SortOrder {
  if (sort === column) return "ascend";
  return sort === `-${column}` ? "descend" : null;
}

/** What a click on a column's head asks for; undefined is the list's own order. */
export function sortValue<T>(sorter: SorterResult<T> | SorterResult<T>[]): string | undefined {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  if (!one?.order || one.columnKey === undefined) return undefined;
  return one.order === "descend" ? `-${String(one.columnKey)}` : String(one.columnKey);
}
