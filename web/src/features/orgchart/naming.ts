/** How seats are called in sentences, where no card is at hand. */

import type { ChartState, Forest } from "../../graph";
import type { TFunction } from "../../i18n";

/** The occupant's name; an empty seat by its title and state. */
export function seatLabel(forest: Forest, positionId: string, t: TFunction): string {
  const node = forest.indexOf.get(positionId);
  if (node === undefined) return "?";
  const occupant = forest.occupant[node];
  if (occupant) return occupant.name;
  const position = forest.positions[node]!;
  const state = t(`orgchart.state.${position.empty_as}`);
  return position.title ? position.title + t("common.marks.brackets", { text: state }) : state;
}

/** The seat's title, else that of the occupant's employment. */
export function seatTitle(forest: Forest, node: number): string {
  return forest.positions[node]!.title || forest.employment[node]?.title || "";
}

/** The seats along the loop that a move would close: the moved one, its new superior, and so on up to the moved one. */
export function loopOf(forest: Forest, positionId: string, managerId: string): string[] {
  const end = forest.indexOf.get(positionId) ?? -1;
  const ids = [positionId];
  for (let at = forest.indexOf.get(managerId) ?? -1; at >= 0 && at !== end; at = forest.parent[at]!) {
    ids.push(forest.positions[at]!.id);
  }
  return ids;
}

/** Names of the people and seats that a change's rows speak of, for "somebody moved …". */
export function subjectsOf(rows: readonly { table: string; id: string; after: Record<string, unknown> | null }[], state: ChartState): string[] {
  const names = rows.map((row) => subject(row, state)).filter((name): name is string => !!name);
  return [...new Set(names)].slice(0, 3);
}

function subject(row: { table: string; id: string; after: Record<string, unknown> | null }, state: ChartState): string | null {
  if (row.table === "position") return occupantName(state, row.id) ?? text(row.after?.title) ?? state.positions.get(row.id)?.title ?? null;
  if (row.table === "contact") return text(row.after?.name);
  if (row.table === "department" || row.table === "group") return text(row.after?.name);
  return null;
}

function occupantName(state: ChartState, positionId: string): string | null {
  for (const held of state.occupancies.values()) {
    if (held.position_id === positionId) return state.contacts.get(held.contact_id)?.name ?? null;
  }
  return null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
