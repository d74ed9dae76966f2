/** Columnar wire → ChartState. Unknown columns are skipped and missing ones take a default, so that either side may grow. */

import type { ChartState, Tables, TableName } from "./model";
import type { Cell, ChartWire, RowImage, WireTable } from "./wire";

type Reader = (value: unknown) => unknown;

const text: Reader = (value) => (typeof value === "string" ? value : value == null ? "" : String(value));
const reference: Reader = (value) => (typeof value === "string" && value !== "" ? value : null);
const number: Reader = (value) => (typeof value === "number" && Number.isFinite(value) ? value : Number(value) || 0);

function oneOf(allowed: readonly string[], fallback: string | null): Reader {
  return (value) => (typeof value === "string" && allowed.includes(value) ? value : fallback);
}

const certainty = oneOf(["confirmed", "heard", "inferred", "disproven"], "confirmed");
const color = oneOf(["red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta", "grey"], null);
const kind = oneOf(["reports_to", "dotted", "influence", "conflict"], "reports_to");
const emptyAs = oneOf(["vacant", "unknown"], "vacant");

const READERS: { [N in TableName]: { [C in keyof Tables[N]]: Reader } } = {
  positions: {
    id: text,
    title: text,
    department_id: reference,
    empty_as: emptyAs,
    color,
    note: text,
    rank: number,
    version: number,
  },
  occupancies: { id: text, position_id: text, contact_id: text, valid_from: reference, certainty },
  lines: { id: text, kind, source_id: text, target_id: text, note: text, color, certainty },
  ties: { id: text, kind: text, contact_a_id: text, contact_b_id: text, note: text, certainty },
  groups: { id: text, name: text, color, note: text },
  group_members: { id: text, group_id: text, position_id: text },
  departments: { id: text, name: text, parent_id: reference, rank: number },
  contacts: { id: text, name: text, owner_id: reference },
  employments: { id: text, contact_id: text, account_id: text, title: text, department_id: reference },
};

export const TABLE_NAMES = Object.keys(READERS) as TableName[];

/** One row as an object with exactly the columns of its table. */
export function readRow<N extends TableName>(table: N, image: RowImage): Tables[N] {
  const row: Record<string, unknown> = {};
  for (const [column, reader] of readersOf(table)) row[column] = reader(image[column]);
  return row as unknown as Tables[N];
}

function readersOf(table: TableName): [string, Reader][] {
  return Object.entries(READERS[table] as Record<string, Reader>);
}

function decodeTable<N extends TableName>(name: N, table: WireTable | undefined): Map<string, Tables[N]> {
  const out = new Map<string, Tables[N]>();
  if (!table) return out;
  const readers = readersOf(name).map(([column, reader]) => ({ column, reader, at: table.columns.indexOf(column) }));
  for (const cells of table.rows) {
    const row = decodeCells(readers, cells) as unknown as Tables[N];
    out.set(row.id, row);
  }
  return out;
}

function decodeCells(readers: { column: string; reader: Reader; at: number }[], cells: Cell[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { column, reader, at } of readers) row[column] = reader(at < 0 ? null : cells[at]);
  return row;
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
