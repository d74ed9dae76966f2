/** What travels between server and browser: the columnar chart, the facts for colouring, the change events. */

export type Cell = string | number | boolean | null;

export interface WireTable {
  columns: string[];
  rows: Cell[][];
}

export interface ChartWire {
  account_id: string;
  account_name: string;
  chart_id: string;
  version: number;
  seq: number;
  can: { edit: boolean };
  tables: Record<string, WireTable>;
}

export type Certainty = "confirmed" | "heard" | "inferred" | "disproven";
export type LineKind = "reports_to" | "dotted" | "influence" | "conflict";
export type Empty = "vacant" | "unknown";
export type OwnColor = "red" | "orange" | "gold" | "green" | "cyan" | "blue" | "purple" | "magenta" | "grey";
export type Role = "decision_maker" | "influencer" | "gatekeeper" | "user" | "opponent";
/** From strong opposition (-2) to strong support (2). */
export type Grade = -2 | -1 | 0 | 1 | 2;

/** What is known of one contact beyond the seat; the base of colours, tags and red names. */
export interface Fact {
  contact_id: string;
  stance: Grade | null;
  closeness: Grade | null;
  approval: Grade | null;
  /** Closeness and approval are known; the server decides. */
  insighted: boolean;
  role: Role | null;
  last_contact_at: string | null;
}

export type RowImage = Record<string, unknown>;

/** One row of one table, before and after a change. */
export interface RowChange {
  table: string;
  id: string;
  before: RowImage | null;
  after: RowImage | null;
}

export interface ChartEvent {
  seq: number;
  at: string;
  actor_id: string | null;
  actor_name: string;
  kind: string;
  account_id: string | null;
  undoes: string | null;
  rows: RowChange[];
}
