/** A change as its rows tell it, with everything that has a name called by it. */

import type { ChangeEntry } from "../../api/types";

export type ToldRow = ChangeEntry["rows"][number];
export type Deed = ToldRow["did"];
type Values = ToldRow["now"];

/** Something that has a name. A contact can be opened. */
export interface Mention {
  name: string;
  contactId?: string;
}

export interface Tale {
  change: ChangeEntry;
  /** The rows of a table, of those that were sent. */
  rows: (table: string, did?: Deed) => ToldRow[];
  row: (table: string, did?: Deed) => ToldRow | undefined;
  /** How many rows of a table met this fate, sent or not. */
  count: (table: string, did: Deed) => number;
  /** Whatever an id points at, by name. */
  named: (id: unknown) => Mention | undefined;
  contact: (id: unknown) => Mention | undefined;
  /** "Title Occupant", whichever of them was known at the moment. */
  seat: (id: unknown) => Mention | undefined;
  seatTitle: (id: unknown) => Mention | undefined;
}

export function taleOf(change: ChangeEntry, seatName: (title: string, occupant: string) => string): Tale {
  const rows = (table: string, did?: Deed) =>
    change.rows.filter((row) => row.table === table && (did === undefined || row.did === did));
  const named = (id: unknown) => mention(typeof id === "string" ? change.names[id] : undefined);
  const seatOf = (id: unknown) => (typeof id === "string" ? change.seats[id] : undefined);
  return {
    change,
    rows,
    row: (table, did) => rows(table, did)[0],
    count: (table, did) => change.counts[`${table}.${did}`] ?? 0,
    named,
    contact: (id) => {
      const found = named(id);
      return found && { ...found, contactId: String(id) };
    },
    seat: (id) => {
      const seat = seatOf(id);
      return seat && mention(seatName(seat.title, seat.occupant));
    },
    seatTitle: (id) => {
      const seat = seatOf(id);
      return seat && mention(seat.title || seatName(seat.title, seat.occupant));
    },
  };
}

function mention(name: string | undefined): Mention | undefined {
  return name ? { name } : undefined;
}

/** A value that is a text, else nothing. */
export function text(values: Values | undefined, column: string): string {
  const value = values?.[column];
  return typeof value === "string" ? value : "";
}

/** What a row is called by itself. */
export function ownName(row: ToldRow | undefined, column: "name" | "title" = "name"): Mention | undefined {
  return mention(text(row?.now, column));
}

export function known<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
