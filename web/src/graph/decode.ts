/** Columnar wire → ChartState. Unknown columns are skipped and missing ones take a default, so that either side may grow. */

import type { ChartState, Tables, TableName } from "./model";
import type { Certainty, ChartWire, Empty, LineKind, OwnColor, RowImage, WireTable } from "./wire";

/** Makes a row of the cells `c`, whose k-th column of `COLUMNS` stands at `p[k]`. */
type RowMaker<R> = (c: readonly unknown[], p: readonly number[]) => R;

const text = (value: unknown): string => (typeof value === "string" ? value : value === null || value === undefined ? "" : String(value));
const reference = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : Number(value) || 0);

function oneOf<T extends string, F extends T | null>(allowed: readonly T[], fallback: F): (value: unknown) => T | F {
  return (value) => (allowed.includes(value as T) ? (value as T) : fallback);
}

const certainty = oneOf<Certainty, Certainty>(["confirmed", "heard", "inferred", "disproven"], "confirmed");
const kind = oneOf<LineKind, LineKind>(["reports_to", "dotted", "influence", "conflict"], "reports_to");
const emptyAs = oneOf<Empty, Empty>(["vacant", "unknown"], "vacant");
const color = oneOf<OwnColor, null>(
  ["red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta", "grey"],
  null,
);

const COLUMNS: { [N in TableName]: readonly (keyof Tables[N] & string)[] } = {
  positions: ["id", "title", "department_id", "empty_as", "color", "note", "rank", "version"],
  occupancies: ["id", "position_id", "contact_id", "valid_from", "certainty"],
  lines: ["id", "kind", "source_id", "target_id", "note", "color", "certainty"],
  ties: ["id", "kind", "contact_a_id", "contact_b_id", "note", "certainty"],
  groups: ["id", "name", "color", "note"],
  group_members: ["id", "group_id", "position_id"],
  departments: ["id", "name", "parent_id", "rank"],
  contacts: ["id", "name", "owner_id"],
  employments: ["id", "contact_id", "account_id", "title", "department_id"],
};

/** One row from its values; written out, because an object literal is several times faster than a loop over columns. */
const ROWS: { [N in TableName]: RowMaker<Tables[N]> } = {
  positions: (c, p) => ({
    id: text(c[p[0]!]),
    title: text(c[p[1]!]),
    department_id: reference(c[p[2]!]),
    empty_as: emptyAs(c[p[3]!]),
    color: color(c[p[4]!]),
    note: text(c[p[5]!]),
    rank: number(c[p[6]!]),
    version: number(c[p[7]!]),
  }),
  occupancies: (c, p) => ({
    id: text(c[p[0]!]),
    position_id: text(c[p[1]!]),
    contact_id: text(c[p[2]!]),
    valid_from: reference(c[p[3]!]),
    certainty: certainty(c[p[4]!]),
  }),
  lines: (c, p) => ({
    id: text(c[p[0]!]),
    kind: kind(c[p[1]!]),
    source_id: text(c[p[2]!]),
    target_id: text(c[p[3]!]),
    note: text(c[p[4]!]),
    color: color(c[p[5]!]),
    certainty: certainty(c[p[6]!]),
  }),
  ties: (c, p) => ({
    id: text(c[p[0]!]),
    kind: text(c[p[1]!]),
    contact_a_id: text(c[p[2]!]),
    contact_b_id: text(c[p[3]!]),
    note: text(c[p[4]!]),
    certainty: certainty(c[p[5]!]),
  }),
  groups: (c, p) => ({ id: text(c[p[0]!]), name: text(c[p[1]!]), color: color(c[p[2]!]), note: text(c[p[3]!]) }),
  group_members: (c, p) => ({ id: text(c[p[0]!]), group_id: text(c[p[1]!]), position_id: text(c[p[2]!]) }),
  departments: (c, p) => ({ id: text(c[p[0]!]), name: text(c[p[1]!]), parent_id: reference(c[p[2]!]), rank: number(c[p[3]!]) }),
  contacts: (c, p) => ({ id: text(c[p[0]!]), name: text(c[p[1]!]), owner_id: reference(c[p[2]!]) }),
  employments: (c, p) => ({
    id: text(c[p[0]!]),
    contact_id: text(c[p[1]!]),
    account_id: text(c[p[2]!]),
    title: text(c[p[3]!]),
    department_id: reference(c[p[4]!]),
  }),
};

export const TABLE_NAMES = Object.keys(ROWS) as TableName[];

/** One row as an object with exactly the columns of its table. */
export function readRow<N extends TableName>(table: N, image: RowImage): Tables[N] {
  const cells = COLUMNS[table].map((column) => image[column]);
  return ROWS[table](cells, [...cells.keys()]);
}

function decodeTable<N extends TableName>(name: N, table: WireTable | undefined): Map<string, Tables[N]> {
  const out = new Map<string, Tables[N]>();
  if (!table) return out;
  const places = COLUMNS[name].map((column) => table.columns.indexOf(column));
  const make = ROWS[name];
  for (const cells of table.rows) {
    const row = make(cells, places);
    out.set(row.id, row);
  }
  return out;
}

/** The whole chart from the answer of the chart address. */
export function decodeChart(wire: ChartWire): ChartState {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, decodeTable(name, wire.tables[name])]));
  return {
    accountId: wire.account_id,
    accountName: wire.account_name,
    chartId: wire.chart_id,
    version: wire.version,
    seq: wire.seq,
    canEdit: wire.can.edit,
    ...(tables as unknown as Pick<ChartState, TableName>),
  };
}
