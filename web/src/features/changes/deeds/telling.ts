/** What the sentence of a change needs, and what the tellers of several domains share. */

import { ownName, text, type Mention, type Tale } from "../tale";

/** A word that stands in a catalogue: its key, looked up when the sentence is made. */
export interface Word {
  word: string;
  else: string;
  values?: Record<string, string>;
}

export type Value = Mention | Mention[] | Word | string | number | undefined;

export interface Telling {
  /** Which form of the sentence: `changes.said.<kind>_<form>`. */
  form?: string | undefined;
  values: Record<string, Value>;
}

export type Teller = (tale: Tale) => Telling;

/** Tellers by kind. A kind without a need for names is told by its sentence alone. */
export type Tellers = Readonly<Record<string, Teller>>;

export const word = (path: string, code: string): Word => ({ word: `${path}.${code}`, else: code });

export function plain(): Telling {
  return { values: {} };
}

export function named(table: string): Teller {
  return (tale) => ({ values: { [table]: ownName(tale.row(table)) } });
}

/** What a change names itself: who came by an invitation, a competitor. */
export function newcomer({ change: { params } }: Tale): Telling {
  return { values: { name: { name: String(params.name ?? "") } } };
}

/** An import is told by what it counted itself. */
export function imported(counted: string): Teller {
  return ({ change: { params } }) => {
    const file: Value = params.file ? { name: String(params.file) } : { word: "changes.pasted", else: "" };
    return { values: { file, count: Number(params[counted] ?? 0) } };
  };
}

export function seatOf(tale: Tale): Mention | undefined {
  return tale.seat((tale.row("position", "changed") ?? tale.row("position"))?.id);
}

/** The contact of a row: itself, or whom it belongs to. */
export function contactOf(tale: Tale, table: "contact" | "contact_point"): Mention | undefined {
  const row = tale.row(table);
  if (!row) return undefined;
  return table === "contact" ? { name: text(row.now, "name"), contactId: row.id } : tale.contact(row.now.contact_id);
}
