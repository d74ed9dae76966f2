/** Apply change events to a chart, so that old state + events = freshly fetched state. */

import { readRow } from "./decode";
import type { ChartState, TableName, Tables } from "./model";
import type { ChartEvent, RowChange, RowImage } from "./wire";

const TABLE_OF: Record<string, TableName> = {
  position: "positions",
  occupancy: "occupancies",
  line: "lines",
  tie: "ties",
  group: "groups",
  group_member: "group_members",
  department: "departments",
  contact: "contacts",
  employment: "employments",
};

export interface Applied {
  state: ChartState;
  /** False when the events speak of a contact that this chart has never seen: fetch the chart again. */
  complete: boolean;
}

type Draft = { -readonly [K in keyof ChartState]: ChartState[K] };

/** Apply one event. Events of other accounts and events already seen change nothing. */
export function applyEvent(state: ChartState, event: ChartEvent): Applied {
  return applyEvents(state, [event]);
}

/** Apply several events in the order of their sequence. */
export function applyEvents(state: ChartState, events: readonly ChartEvent[]): Applied {
  const fresh = events.filter((event) => event.seq > state.seq).sort((a, b) => a.seq - b.seq);
  if (fresh.length === 0) return { state, complete: true };
  const draft: Draft = { ...state };
  const writable = new Set<TableName>();
  for (const event of fresh) {
    draft.seq = event.seq;
    if (event.account_id !== null && event.account_id !== state.accountId) continue;
    for (const change of event.rows) applyRow(draft, writable, change);
  }
  if (writable.has("employments") || writable.has("occupancies") || writable.has("contacts")) dropStrangers(draft, writable);
  return { state: draft, complete: isComplete(draft) };
}

function applyRow(draft: Draft, writable: Set<TableName>, change: RowChange): void {
  if (change.table === "chart") return applyChartRow(draft, change.after);
  if (change.table === "account") return applyAccountRow(draft, change);
  const table = TABLE_OF[change.table];
  if (!table) return;
  const rows = writableMap(draft, writable, table);
  if (change.after === null || leaves(change.after)) rows.delete(change.id);
  else rows.set(change.id, readRow(table, { id: change.id, ...change.after }));
}

function leaves(after: RowImage): boolean {
  return (after.valid_to ?? null) !== null || (after.deleted_at ?? null) !== null;
}

function applyChartRow(draft: Draft, after: RowImage | null): void {
  if (after && typeof after.version === "number") draft.version = after.version;
}

function applyAccountRow(draft: Draft, change: RowChange): void {
  const name = change.after?.name;
  if (change.id === draft.accountId && typeof name === "string") draft.accountName = name;
}

function writableMap<N extends TableName>(draft: Draft, writable: Set<TableName>, table: N): Map<string, Tables[N]> {
  if (!writable.has(table)) {
    writable.add(table);
    Object.assign(draft, { [table]: new Map(draft[table] as ReadonlyMap<string, Tables[N]>) });
  }
  return draft[table] as unknown as Map<string, Tables[N]>;
}

/** The chart carries only people who work here or hold a seat; whoever lost both leaves with their employments elsewhere. */
function dropStrangers(draft: Draft, writable: Set<TableName>): void {
  const known = new Set<string>();
  for (const occupancy of draft.occupancies.values()) known.add(occupancy.contact_id);
  for (const job of draft.employments.values()) if (job.account_id === draft.accountId) known.add(job.contact_id);
  const contacts = [...draft.contacts.keys()].filter((id) => !known.has(id));
  for (const id of contacts) writableMap(draft, writable, "contacts").delete(id);
  const jobs = [...draft.employments.values()].filter((job) => !known.has(job.contact_id));
  for (const job of jobs) writableMap(draft, writable, "employments").delete(job.id);
}

function isComplete(state: ChartState): boolean {
  for (const occupancy of state.occupancies.values()) if (!state.contacts.has(occupancy.contact_id)) return false;
  return true;
}
