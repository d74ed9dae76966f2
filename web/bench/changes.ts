/** Changes made on the bench page itself, in the shape that the server sends them. */

import type { ChartEvent, ChartState, RowChange, RowImage } from "../src/graph";

/** The event of a seat that gets another superior, or none. */
export function moveEvent(state: ChartState, positionId: string, managerId: string | null): ChartEvent {
  const old = [...state.lines.values()].find((line) => line.kind === "reports_to" && line.source_id === positionId);
  const rows: RowChange[] = [];
  const now = "2024-06-01T00:00:00Z";
  if (old) rows.push({ table: "line", id: old.id, before: image(old), after: { ...image(old), valid_to: now } });
  if (managerId) {
    const id = `moved-${state.seq + 1}`;
    const line = { id, kind: "reports_to", source_id: positionId, target_id: managerId, note: "", color: null };
    rows.push({ table: "line", id, before: null, after: { ...line, certainty: "confirmed" } });
  }
  return makeEvent(state, "position.moved", rows);
}

/** The event of a contact who gets a new seat. */
export function placeEvent(state: ChartState, contactId: string, managerId: string | null): ChartEvent {
  const id = `placed-${state.seq + 1}`;
  const position = { id, title: "", department_id: null, empty_as: "vacant", color: null, note: "", rank: 1e6, version: 1 };
  const occupancy = { id: `o-${id}`, position_id: id, contact_id: contactId, valid_from: null, certainty: "confirmed" };
  const rows: RowChange[] = [
    { table: "position", id, before: null, after: position },
    { table: "occupancy", id: occupancy.id, before: null, after: occupancy },
  ];
  const event = makeEvent(state, "position.placed", rows);
  if (!managerId) return event;
  const line = { id: `l-${id}`, kind: "reports_to", source_id: id, target_id: managerId, note: "", color: null };
  rows.push({ table: "line", id: line.id, before: null, after: { ...line, certainty: "confirmed" } });
  return event;
}

function image(row: object): RowImage {
  return { ...row };
}

function makeEvent(state: ChartState, kind: string, rows: RowChange[]): ChartEvent {
  return {
    seq: state.seq + 1,
    at: "2024-06-01T00:00:00Z",
    actor_id: null,
    actor_name: "",
    kind,
    account_id: state.accountId,
    undoes: null,
    rows,
  };
}
