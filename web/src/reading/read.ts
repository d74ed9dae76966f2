/** One line of text as the fields of a form. What is recognised is told with its place; nothing is taken in silence. */

import { durationsIn } from "./durations";
import { kindsIn } from "./kinds";
import { momentsIn, type Span } from "./moments";
import { asksLater, nextIn } from "./next";
import { namesIn } from "./people";
import { summaryOf } from "./summary";
import { tellsFuture, tellsPast } from "./tense";
import type { Part, Reading, Setting, Wall } from "./types";
import { isoOf, serial, shifted, wallOf } from "./walls";

const MAX_LINE = 2_000;
const PLACE = /(?:地点|在哪|place|location)\s*[:：]\s*(?<place>[^\s,，;；。]+)/iu;

export function readLine(line: string, setting: Setting): Reading {
  const text = line.slice(0, MAX_LINE).replaceAll(/[\n\r\t\u3000]/gu, " ");
  const now = wallOf(setting.now, setting.zone);
  const out = new Set(setting.without);
  const place = placeIn(text, out);
  const spans = momentsIn(text, now).filter((span) => !out.has(keyOf("moment", span.text)) && !meets(span, place));
  const entry = setting.entry ?? entryOf(text, spans, now);
  const next = entry === "log" ? nextIn(text, spans, now, setting.zone, out) : null;
  const free = spans.filter((span) => !next || !meets(span, next));
  const at = momentIn(free, entry, now, setting, text);
  const taken = [place, next, at].filter((one) => one !== null);
  const parts: Part[] = [...taken, ...others(text, setting, out, taken)];
  const span = free.find(({ start }) => start === at?.start);
  if (at && span?.minutes && !parts.some(({ field }) => field === "duration")) {
    parts.push({ ...at, key: keyOf("duration", at.text), field: "duration", minutes: span.minutes });
  }
  return assembled(text, entry, parts.toSorted((a, b) => a.start - b.start));
}

/** How a part is named when somebody takes it out. */
export const keyOf = (field: string, text: string) => `${field}:${text.trim()}`;

function entryOf(text: string, spans: Span[], now: Wall): "log" | "plan" {
  const [first] = spans;
  if (!first || tellsPast(text) || asksLater(text, spans)) return "log";
  const ahead = spans.filter(({ past }) => serial(past) > serial(endOf(now)));
  if (first === ahead[0]) return "plan";
  if (tellsFuture(text)) return "plan";
  if (serial(first.past) !== serial(first.future) && first.dayed) return isNearer(first, now) ? "plan" : "log";
  return isToday(first.past, now) && first.timed && serial(first.past) > serial(now) ? "plan" : "log";
}

/** Where both can be meant, the nearer day is. */
const isNearer = ({ past, future }: Span, now: Wall) => serial(future) - serial(now) < serial(now) - serial(past);
const endOf = (now: Wall) => ({ ...now, hour: 23, minute: 59 });
const isToday = (wall: Wall, now: Wall) => wall.year === now.year && wall.month === now.month && wall.day === now.day;

function momentIn(spans: Span[], entry: "log" | "plan", now: Wall, { zone, without }: Setting, text: string) {
  const span = entry === "plan" ? spans[0] : spans.find((one) => serial(inThePast(one, now, text)) <= serial(endOf(now)));
  if (!span || without?.includes(keyOf("at", span.text))) return null;
  const wall = entry === "plan" ? span.future : inThePast(span, now, text);
  const timed = span.timed;
  const noon = timed ? wall : isToday(wall, now) && entry === "log" ? now : { ...wall, hour: 12, minute: 0 };
  const { start, end } = span;
  return { key: keyOf("at", span.text), field: "at" as const, start, end, text: span.text, at: isoOf(noon, zone), timed };
}

/** A time without a day that is still to come today was yesterday's, if the line tells what passed. */
function inThePast(span: Span, now: Wall, text: string): Wall {
  const later = !span.dayed && span.timed && serial(span.past) > serial(now);
  return later && tellsPast(text) ? shifted(span.past, { days: -1 }) : span.past;
}

function others(text: string, { contacts, members }: Setting, out: Set<string>, taken: readonly Part[]): Part[] {
  const parts: Part[] = [];
  const isFree = (one: { start: number; end: number }) => ![...taken, ...parts].some((part) => meets(one, part));
  for (const { people, field, start, end, text: said } of namesIn(text, contacts, members)) {
    const [person] = people;
    const clear = person !== undefined && people.length === 1;
    const part: Part = clear
      ? { key: keyOf(field, said), field, start, end, text: said, person }
      : { key: keyOf("unclear", said), field: "unclear", start, end, text: said, candidates: people };
    if (!out.has(part.key) && !out.has(keyOf(field, said)) && isFree(part)) parts.push(part);
  }
  const [kind] = kindsIn(text).filter((one) => isFree(one) && !out.has(keyOf("kind", one.text)));
  if (kind) parts.push({ key: keyOf("kind", kind.text), field: "kind", ...kind });
  const [duration] = durationsIn(text).filter((one) => isFree(one) && !out.has(keyOf("duration", one.text)));
  if (duration) parts.push({ key: keyOf("duration", duration.text), field: "duration", ...duration });
  return parts;
}

function placeIn(text: string, out: Set<string>): Part | null {
  const match = PLACE.exec(text);
  const place = match?.groups?.["place"];
  if (!match || !place || out.has(keyOf("place", match[0]))) return null;
  const { index: start } = match;
  return { key: keyOf("place", match[0]), field: "place", start, end: start + match[0].length, text: match[0], place };
}

const meets = (one: { start: number; end: number }, other: { start: number; end: number } | null) =>
  other !== null && one.start < other.end && other.start < one.end;

function assembled(text: string, entry: "log" | "plan", parts: Part[]): Reading {
  const reading: Reading = {
    entry, kind: null, at: null, timed: false, minutes: null, place: "",
    contacts: [], members: [], mentions: [], next: null, summary: summaryOf(text, parts), parts,
  };
  for (const part of parts) put(reading, part);
  return reading;
}

function put(reading: Reading, part: Part): void {
  if (part.field === "kind") reading.kind = part.kind;
  if (part.field === "at") Object.assign(reading, { at: part.at, timed: part.timed });
  if (part.field === "duration") reading.minutes = part.minutes;
  if (part.field === "place") reading.place = part.place;
  if (part.field === "next") reading.next = part.next;
  const people = { contact: reading.contacts, member: reading.members, mention: reading.mentions };
  if (part.field === "contact" || part.field === "member" || part.field === "mention") {
    if (!people[part.field].some(({ id }) => id === part.person.id)) people[part.field].push(part.person);
  }
}
