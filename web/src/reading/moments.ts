/** All days and times in a line, each as it is meant of the past and of what is to come. */

import * as english from "chrono-node/en";
import * as chinese from "chrono-node/zh/hans";
import type { Chrono, ParsedResult, ParsingResult, Refiner } from "chrono-node";

import { ChineseAway, ChineseMoments, OURS, oursFirst, TIMED } from "./chinese";
import type { Wall } from "./types";
import { minutesBetween, serial, shifted } from "./walls";

export interface Span {
  start: number;
  end: number;
  text: string;
  past: Wall;
  future: Wall;
  /** Whether a time of day was said. */
  timed: boolean;
  /** Whether a day was said; without one a time is of today. */
  dayed: boolean;
  minutes: number | null;
}

// Words that are English names of days or months and hardly ever meant so in a note.
const NO_DAY = /^(?:sat|sun|may|march|mar|mon|wed|second|now|dec|noon|night)$/u;
const USUAL: readonly [RegExp, number][] = [
  [/\bmorning\b/iu, 9], [/\b(?:noon|midday|lunch ?time)\b/iu, 12], [/\bafternoon\b/iu, 14], [/\bevening\b/iu, 19], [/\b(?:tonight|night)\b/iu, 20],
];

// "for 45 minutes" says how long, not when.
// 夜 or 早 alone is a word, not a time.
const saidInFull: Refiner = {
  refine: (_context, results) => results.filter((one) => one.tags().has(OURS) || /[\d点时月日号年周期]/u.test(one.text)),
};
const LONG = /^(?:for|within|during)\b|^(?:about\s+)?(?:[\d.]+|half an|an)\s*(?:h|hrs?|hours?|mins?|minutes?)$/iu;
const wordsOnly: Refiner = {
  refine: (_context, results) => results.filter(({ text }) => !NO_DAY.test(text) && !LONG.test(text)),
};

function ofChinese(): Chrono {
  const chrono = chinese.casual.clone();
  chrono.parsers.unshift(new ChineseAway(), new ChineseMoments());
  chrono.refiners.unshift(oursFirst, saidInFull);
  return chrono;
}

function ofEnglish(): Chrono {
  const chrono = english.casual.clone();
  chrono.refiners.push(wordsOnly);
  return chrono;
}

const readers: readonly Chrono[] = [ofChinese(), ofEnglish()];

/** What a line says of when, in its order; nothing overlaps. */
export function momentsIn(text: string, now: Wall): Span[] {
  const [ahead, back] = [true, false].map((forward) => readAll(text, now, forward));
  return ahead!.map((future) => {
    const past = back!.find(({ start, end }) => start === future.start && end === future.end) ?? future;
    return { ...future, past: past.past, future: future.future };
  });
}

function readAll(text: string, now: Wall, forward: boolean): Span[] {
  // Chrono reads the local fields of the moment it is handed: these are made what the wall shows.
  const reference = new Date(now.year, now.month - 1, now.day, now.hour, now.minute);
  const found = readers.flatMap((reader) => reader.parse(text, reference, { forwardDate: forward }));
  const spans = found.filter(isWord(text)).map((one) => spanOf(one, now, forward));
  return apart(spans);
}

/** "Until January", 6月: no day to put anything on. */
const isMonthOnly = (start: ParsedResult["start"]) =>
  start.isCertain("month") && !start.isCertain("day") && !start.isCertain("weekday") && !start.isCertain("hour");

/** An English day is a word of its own; and a number alone is no time. */
function isWord(text: string) {
  return ({ index, text: said, start }: ParsedResult) =>
    !(/^\d/u.test(said) && /\d/u.test(text[index - 1] ?? "")) &&
    (start.tags().has(OURS) ||
    (!isMonthOnly(start) &&
      !/^[\d\s.,:–-]+$/u.test(said) && !/[a-z]/iu.test(text[index - 1] ?? "") && !/[a-z]/iu.test(text[index + said.length] ?? "")));
}

function spanOf(one: ParsedResult, now: Wall, forward: boolean): Span {
  const wall = wallOf(one, now, forward);
  const end = one.end ? componentsOf(one.end as ParsingResult["start"]) : null;
  const timed = isTimed(one);
  const minutes = end && timed ? Math.round(minutesBetween(componentsOf(one.start as ParsingResult["start"]), end)) : null;
  return {
    start: one.index, end: one.index + one.text.length, text: one.text, past: wall, future: wall, timed,
    dayed: ["day", "weekday", "month"].some((name) => one.start.isCertain(name as "day")),
    minutes: minutes !== null && minutes > 0 && minutes < 24 * 60 ? minutes : null,
  };
}

function isTimed({ start, text }: ParsedResult): boolean {
  return start.tags().has(OURS) ? start.tags().has(TIMED) : start.isCertain("hour") || USUAL.some(([word]) => word.test(text));
}

function wallOf({ start, text }: ParsedResult, now: Wall, forward: boolean): Wall {
  const wall = componentsOf(start as ParsingResult["start"]);
  if (start.tags().has(OURS)) return wall;
  const usual = USUAL.find(([word]) => word.test(text));
  if (!start.isCertain("hour") && usual) Object.assign(wall, { hour: usual[1], minute: 0 });
  const early = start.isCertain("hour") && !start.isCertain("meridiem") && wall.hour >= 1 && wall.hour <= 6;
  if (early && !/\b0\d:|\bago\b|\bin\b/iu.test(text)) wall.hour += 12;
  const bare = start.isCertain("weekday") && !start.isCertain("day") && !/\b(?:last|next|this|past)\b/iu.test(text);
  if (bare && !forward && serial({ ...wall, hour: 0, minute: 0 }) > serial({ ...now, hour: 0, minute: 0 })) {
    return shifted(wall, { days: -7 });
  }
  const noYear = start.isCertain("month") && !start.isCertain("year");
  if (noYear && !forward && serial(wall) > serial(shifted(now, { days: 1 }))) wall.year -= 1;
  return wall;
}

function componentsOf(components: ParsingResult["start"]): Wall {
  const read = (name: "year" | "month" | "day" | "hour" | "minute") => components.get(name) ?? 0;
  return { year: read("year"), month: read("month"), day: read("day"), hour: read("hour"), minute: read("minute") };
}

/** Of spans that overlap the longest stays, the first of equals. */
function apart(spans: Span[]): Span[] {
  const kept: Span[] = [];
  const byLength = spans.map((span, place) => ({ span, place })).toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.place - b.place);
  for (const { span } of byLength) if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  return kept.toSorted((a, b) => a.start - b.start);
}
