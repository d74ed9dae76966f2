/** What a write will do to the chart, shown before the server has said so. Each tolerates a chart that changed meanwhile. */

import type { ChartState, Line, Occupancy, Position } from "../../../graph";

export type Guess = (state: ChartState) => ChartState;

/** Mark of rows that only exist on this page until the server's own arrive. */
const GUESSED = "guess:";

/** A seat reports to another one, or stands at the top. */
export function guessMove(positionId: string, managerId: string | null): Guess {
  return (state) => {
    if (!state.positions.has(positionId) || (managerId !== null && !state.positions.has(managerId))) return state;
    const lines = new Map([...state.lines].filter(([, line]) => !isSuperior(line, positionId)));
    if (managerId !== null) {
      const line = superiorLine(positionId, managerId);
      lines.set(line.id, line);
    }
    return { ...state, lines };
  };
}

/** Columns of a seat change. */
export function guessPatch(positionId: string, patch: Partial<Position>): Guess {
  return (state) => {
    const position = state.positions.get(positionId);
    if (!position) return state;
    return { ...state, positions: new Map(state.positions).set(positionId, { ...position, ...patch }) };
  };
}

/** A contact takes a new seat. */
export function guessPlace(contactId: string, managerId: string | null): Guess {
  return (state) => {
    const id = GUESSED + contactId;
    const seated = [...state.occupancies.values()].some((held) => held.contact_id === contactId);
    if (seated || (managerId !== null && !state.positions.has(managerId))) return state;
    const positions = new Map(state.positions).set(id, guessedPosition(state, id, contactId));
    const held: Occupancy = { id, position_id: id, contact_id: contactId, valid_from: null, certainty: "confirmed" };
    const occupancies = new Map(state.occupancies).set(id, held);
    const lines = new Map(state.lines);
    if (managerId !== null) lines.set(id, superiorLine(id, managerId));
    return { ...state, positions, occupancies, lines };
  };
}

/** Whether a row is still a guess, so that nothing can be asked of the server about it. */
export function isGuess(id: string): boolean {
  return id.startsWith(GUESSED);
}

function isSuperior(line: Line, positionId: string): boolean {
  return line.kind === "reports_to" && line.source_id === positionId;
}

function superiorLine(source_id: string, target_id: string): Line {
  const id = source_id.startsWith(GUESSED) ? source_id : GUESSED + source_id;
  return { id, kind: "reports_to", source_id, target_id, note: "", color: null, certainty: "confirmed" };
}

function guessedPosition(state: ChartState, id: string, contactId: string): Position {
  const jobs = [...state.employments.values()].filter((job) => job.contact_id === contactId);
  const job = jobs.find((one) => one.account_id === state.accountId);
  const ranks = [...state.positions.values()].map((position) => position.rank);
  return {
    id,
    title: job?.title ?? "",
    department_id: job?.department_id ?? null,
    empty_as: "vacant",
    color: null,
    note: "",
    rank: ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1,
    version: 0,
  };
}
