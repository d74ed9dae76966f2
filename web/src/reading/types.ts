/** What is handed to the reading of one line, and what it makes of it. */

export type Kind = "call" | "meeting" | "visit" | "mail" | "wechat" | "note" | "gift";

/** A person who may be named: a contact of the account, or a colleague of ours. */
export interface Somebody {
  id: string;
  name: string;
  /** His title, by which 王总 is told from another 王. */
  title?: string | undefined;
}

export interface Setting {
  /** The moment of reading, in milliseconds; nothing here looks at a clock. */
  now: number;
  /** The reader's IANA time zone. */
  zone: string;
  contacts: readonly Somebody[];
  members: readonly Somebody[];
  /** Whether something that passed is noted, or something to come planned; without it the line decides. */
  entry?: "log" | "plan" | undefined;
  /** Keys of parts that somebody took out: they are words like the others then. */
  without?: readonly string[] | undefined;
}

/** A time as a calendar and a clock on the wall show it. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

export interface Next {
  /** A day, YYYY-MM-DD. */
  due: string;
  /** A moment on that day (ISO), where one was said. */
  at: string | null;
  what: string;
}

/** Something that was recognised, as it stands in the line. */
export type Part =
  | { key: string; field: "kind"; start: number; end: number; text: string; kind: Kind }
  | { key: string; field: "at"; start: number; end: number; text: string; at: string; timed: boolean }
  | { key: string; field: "duration"; start: number; end: number; text: string; minutes: number }
  | { key: string; field: "place"; start: number; end: number; text: string; place: string }
  | { key: string; field: "contact" | "mention" | "member"; start: number; end: number; text: string; person: Somebody }
  | { key: string; field: "unclear"; start: number; end: number; text: string; candidates: Somebody[] }
  | { key: string; field: "next"; start: number; end: number; text: string; next: Next };

export interface Reading {
  entry: "log" | "plan";
  kind: Kind | null;
  /** ISO; null when the line says nothing of it. */
  at: string | null;
  /** Whether a time of day was said, or only the day. */
  timed: boolean;
  minutes: number | null;
  place: string;
  contacts: Somebody[];
  members: Somebody[];
  mentions: Somebody[];
  next: Next | null;
  summary: string;
  parts: Part[];
}
