/**
 * What is only suggested, put on a chart for this page: whoever has no seat becomes a dashed card below his likely superior,
 * whoever has one stays where he is and gets a dashed curve. No seat, line or order of the chart itself changes.
 */

import type { ChartState, GhostMark, Line, Occupancy, Position, SuggestedLine } from "./model";

export interface Ghost {
  id: string;
  /** `superior`: the contact may report to the other; `partner`: the two work together. */
  kind: "superior" | "partner";
  contact_id: string;
  other_id: string;
  /** How sure it is, in a word. */
  word: string;
}

const PREFIX = "ghost:";
/** Behind all real siblings. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The chart with what is suggested on it. */
export function withGhosts(state: ChartState, ghosts: readonly Ghost[]): ChartState {
  const known = ghosts.filter((one) => state.contacts.has(one.contact_id) && state.contacts.has(one.other_id));
  const seats = seatsOf(state);
  const unplaced = known.filter((one) => one.kind === "superior" && !seats.has(one.contact_id));
  const drawn = new Drawing(state, seats);
  for (const one of unplaced) drawn.card(one.contact_id, { id: one.id, word: one.word });
  // A superior without a seat and without a superior of his own stands at the top.
  for (const one of unplaced) if (!drawn.seats.has(one.other_id)) drawn.card(one.other_id, { id: one.id, word: "" });
  for (const one of unplaced) drawn.hang(one);
  for (const one of known) if (!unplaced.includes(one)) drawn.curve(one);
  return drawn.state();
}

/** The suggestion that a card or curve is drawn for; null for what is real. */
export function ghostAt(state: ChartState, id: string): string | null {
  if (!id.startsWith(PREFIX)) return null;
  const mark = state.positions.get(id)?.ghost ?? state.suggested?.find((line) => line.id === id)?.ghost;
  return mark?.id ?? null;
}

/** What is drawn for a suggestion: the card or the curve, and the two seats to look at. Null: nothing is. */
export function drawnFor(state: ChartState, ghost: Ghost): { id: string; seat: string; superior: string } | null {
  const card = PREFIX + ghost.contact_id;
  if (ghost.kind === "superior" && state.positions.get(card)?.ghost?.id === ghost.id) {
    return { id: card, seat: card, superior: state.lines.get(card)!.target_id };
  }
  const line = state.suggested?.find((one) => one.ghost.id === ghost.id);
  return line ? { id: line.id, seat: line.source_id, superior: line.target_id } : null;
}

function seatsOf(state: ChartState): Map<string, string> {
  return new Map([...state.occupancies.values()].map((held) => [held.contact_id, held.position_id]));
}

/** Collects the rows that are only on this page. */
class Drawing {
  private readonly positions: Map<string, Position>;
  private readonly occupancies: Map<string, Occupancy>;
  private readonly lines: Map<string, Line>;
  private readonly suggested: SuggestedLine[] = [];

  constructor(
    private readonly real: ChartState,
    readonly seats: Map<string, string>,
  ) {
    this.positions = new Map(real.positions);
    this.occupancies = new Map(real.occupancies);
    this.lines = new Map(real.lines);
  }

  /** A dashed card for somebody without a seat. */
  card(contactId: string, ghost: GhostMark): void {
    if (this.seats.has(contactId)) return;
    const id = PREFIX + contactId;
    const jobs = [...this.real.employments.values()].filter((job) => job.contact_id === contactId);
    const job = jobs.find((one) => one.account_id === this.real.accountId);
    const empty = { empty_as: "vacant", color: null, note: "", rank: LAST, version: 0 } as const;
    this.positions.set(id, { ...empty, id, title: job?.title ?? "", department_id: job?.department_id ?? null, ghost });
    this.occupancies.set(id, { id, position_id: id, contact_id: contactId, valid_from: null, certainty: "inferred" });
    this.seats.set(contactId, id);
  }

  /** The dashed line from a dashed card to its superior. */
  hang({ id: ghostId, contact_id, other_id, word }: Ghost): void {
    const [source_id, target_id] = [this.seats.get(contact_id)!, this.seats.get(other_id)!];
    const ghost = { id: ghostId, word };
    this.lines.set(source_id, { id: source_id, kind: "reports_to", source_id, target_id, note: "", color: null, certainty: "inferred", ghost });
  }

  /** A dashed curve between two who have their places. */
  curve({ id, kind, contact_id, other_id, word }: Ghost): void {
    const [source_id, target_id] = [this.seats.get(contact_id), this.seats.get(other_id)];
    if (!source_id || !target_id) return;
    this.suggested.push({ id: PREFIX + id, source_id, target_id, upward: kind === "superior", ghost: { id, word } });
  }

  state(): ChartState {
    const { positions, occupancies, lines, suggested } = this;
    return { ...this.real, positions, occupancies, lines, suggested };
  }
}
