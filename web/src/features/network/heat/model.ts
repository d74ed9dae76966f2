import type { HeatCell, HeatMap, TheirPerson } from "../../../api/heat";

export const MEASURES = ["times", "depth", "strength"] as const;
export type Measure = (typeof MEASURES)[number];
export const ORDERS = ["chart", "department", "value"] as const;
export type Order = (typeof ORDERS)[number];
export const SHOWN = ["all", "met", "unmet"] as const;
export type Shown = (typeof SHOWN)[number];

/** One of ours. */
export interface HeatRow {
  id: string;
  name: string;
  title: string;
  active: boolean;
  total: number;
}

/** One of theirs, or a department of them. */
export interface HeatColumn {
  id: string;
  name: string;
  title: string;
  department: string;
  people: number;
  /** Of how many people of it nobody of ours saw anybody in the period. */
  unmet: number;
  total: number;
}

export interface Grid {
  rows: HeatRow[];
  columns: HeatColumn[];
  /** What a cell shows; zero where there is nothing. */
  at: (row: string, column: string) => number;
  /** The greatest value of any cell: the end of the scale of colours. */
  most: number;
  met: number;
  people: number;
}

export interface View {
  measure: Measure;
  order: Order;
  shown: Shown;
  byDepartment: boolean;
}

/** A row, a column and what stands between: numbers of times are summed up, of depth and strength the best counts. */
export function gridOf(map: HeatMap, view: View): Grid {
  const met = new Set(map.cells.filter(({ times }) => times > 0).map(({ contact_id }) => contact_id));
  const people = map.contacts.filter(({ id }) => view.shown === "all" || (view.shown === "met") === met.has(id));
  const homes = new Map(people.map((one) => [one.id, view.byDepartment ? (one.department_id ?? "") : one.id]));
  const values = new Map<string, number>();
  const rowTotals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  const add = put(view.measure);
  for (const cell of map.cells) {
    const column = homes.get(cell.contact_id);
    const value = valueOf(cell, view.measure);
    if (column === undefined || value === 0) continue;
    add(values, keyOf(cell.member_id, column), value);
    add(rowTotals, cell.member_id, value);
    add(columnTotals, column, value);
  }
  const columns = columnsOf(people, met, view.byDepartment).map((one) => ({ ...one, total: columnTotals.get(one.id) ?? 0 }));
  const rows = map.members.map((one) => ({ ...one, total: rowTotals.get(one.id) ?? 0 }));
  return {
    rows: rows.sort((a, b) => b.total - a.total),
    columns: ordered(columns, view.order),
    at: (row, column) => values.get(keyOf(row, column)) ?? 0,
    most: Math.max(0, ...values.values()),
    met: map.contacts.filter(({ id }) => met.has(id)).length,
    people: map.contacts.length,
  };
}

const keyOf = (row: string, column: string) => `${row} ${column}`;

function put(measure: Measure) {
  return (into: Map<string, number>, key: string, value: number) => {
    const before = into.get(key) ?? 0;
    into.set(key, measure === "times" ? before + value : Math.max(before, value));
  };
}

/** Less than one, and not nothing: they were in touch, and hardly anything is left of it. */
export const TRACE = 0.5;

/** What a measure says of a cell, as a whole number, or a trace; depth only where there was contact in the period. */
export function valueOf(cell: HeatCell, measure: Measure): number {
  if (measure === "times") return cell.times;
  if (measure === "depth" && cell.times === 0) return 0;
  return Math.round(cell[measure]) || (cell.times > 0 ? TRACE : 0);
}

function columnsOf(people: readonly TheirPerson[], met: ReadonlySet<string>, byDepartment: boolean): HeatColumn[] {
  const found = new Map<string, HeatColumn>();
  for (const one of people) {
    const id = byDepartment ? (one.department_id ?? "") : one.id;
    const column = found.get(id) ?? {
      id, name: byDepartment ? one.department : one.name, title: byDepartment ? "" : one.title, department: one.department,
      people: 0, unmet: 0, total: 0,
    };
    column.people += 1;
    column.unmet += met.has(one.id) ? 0 : 1;
    found.set(id, column);
  }
  return [...found.values()];
}

/** In the order of the chart, department by department in that order, or the greatest first. */
function ordered(columns: HeatColumn[], order: Order): HeatColumn[] {
  if (order === "value") return columns.sort((a, b) => b.total - a.total);
  if (order === "chart") return columns;
  const places = new Map<string, number>();
  for (const { department } of columns) if (!places.has(department)) places.set(department, department === "" ? Infinity : places.size);
  return columns.sort((a, b) => (places.get(a.department) === places.get(b.department) ? 0 : places.get(a.department)! - places.get(b.department)!));
}

const STEPS = 6;

/** The step of colour of a value, 1 to 6; nothing is 0. It grows by the root: what stands out hides nothing else. */
export function stepOf(value: number, most: number, measure: Measure): number {
  if (value <= 0 || most <= 0) return 0;
  const share = Math.sqrt(value / (measure === "times" ? most : 100));
  return Math.min(STEPS, Math.max(1, Math.ceil(share * STEPS)));
}

/** The first and the last place that have to be drawn, with some to spare, so that scrolling shows no gaps. */
export function windowOf(offset: number, room: number, size: number, count: number, spare: number): [number, number] {
  const first = Math.max(0, Math.floor(offset / size) - spare);
  return [first, Math.min(count, Math.ceil((offset + room) / size) + spare)];
}
