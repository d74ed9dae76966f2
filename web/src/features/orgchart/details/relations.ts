import type { ChartState, Line, Tie } from "../../../graph";

export interface LineRelation {
  what: "line";
  line: Line;
  otherId: string;
  /** The wording, by kind and direction. */
  word: "dotted_out" | "dotted_in" | "influence_out" | "influence_in" | "conflict";
}

export interface TieRelation {
  what: "tie";
  tie: Tie;
  otherContactId: string;
}

export type Relation = LineRelation | TieRelation;

const ORDER = ["dotted_out", "dotted_in", "influence_out", "influence_in", "conflict"];

/** A seat's lines beside the reporting line, and the ties of whoever sits on it. */
export function relationsOf(state: ChartState, positionId: string, contactId: string | undefined): Relation[] {
  const lines: LineRelation[] = [];
  for (const line of state.lines.values()) {
    const out = line.source_id === positionId;
    if (line.kind === "reports_to" || (!out && line.target_id !== positionId)) continue;
    const word = line.kind === "conflict" ? "conflict" : (`${line.kind}_${out ? "out" : "in"}` as const);
    lines.push({ what: "line", line, otherId: out ? line.target_id : line.source_id, word });
  }
  lines.sort((a, b) => ORDER.indexOf(a.word) - ORDER.indexOf(b.word) || (a.line.id < b.line.id ? -1 : 1));
  return [...lines, ...tiesOf(state, contactId)];
}

function tiesOf(state: ChartState, contactId: string | undefined): TieRelation[] {
  const ties: TieRelation[] = [];
  for (const tie of state.ties.values()) {
    if (contactId === undefined || (tie.contact_a_id !== contactId && tie.contact_b_id !== contactId)) continue;
    ties.push({ what: "tie", tie, otherContactId: tie.contact_a_id === contactId ? tie.contact_b_id : tie.contact_a_id });
  }
  return ties.sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1));
}
