/** A parser of Chinese days and times for chrono: what its own gets wrong or does not know. */

import type { Parser, ParsingContext, ParsingResult, Refiner } from "chrono-node";

import { clockOf, hourSource, PERIOD, type Clock } from "./clock";
import { WAYS } from "./days";
import { NUM, numberOf } from "./numbers";
import type { Wall } from "./types";
import { shifted } from "./walls";

export const OURS = "guanxi";
export const TIMED = "timed";
const DAY = WAYS.map(({ source }) => source).join("|");
const UNTIL = "\\s*(?:到|至|[-~～—–]{1,2})\\s*";
const TIME = `(?:(?<period1>${PERIOD})\\s*)?${hourSource("1")}(?:${UNTIL}(?:(?<period2>${PERIOD})\\s*)?${hourSource("2")})?`;
const PATTERN = `(?:(?:${DAY})(?:的|\\s|[,，])*)?(?:${TIME})|(?:${DAY})\\s*(?:的)?(?<period3>${PERIOD})|(?:${DAY})(?:之?前(?![天台后期]))?|(?<period4>上午|中午|下午|傍晚|晚上|凌晨)(?!茶|餐|饭|班|好)`;

/** Names of groups stand once in a pattern: the days are there several times, so each gets a number. */
function numbered(pattern: string): string {
  const seen = new Map<string, number>();
  return pattern.replace(/\(\?<([a-zA-Z]\w*)>/gu, (_, name: string) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return `(?<${times > 1 ? `${name}_${times}` : name}>`;
  });
}

const SOURCE = numbered(PATTERN);

export class ChineseMoments implements Parser {
  pattern(): RegExp {
    return new RegExp(SOURCE, "u");
  }

  extract(context: ParsingContext, match: RegExpMatchArray): ParsingResult | null {
    const groups = merged(match.groups ?? {});
    const today = referenceOf(context);
    const forward = context.option.forwardDate === true;
    const day = dayOf(groups, today, forward);
    if (day === null) return null;
    const period = groups["period3"] ?? groups["period4"];
    const start = clockOf(period === undefined ? groups : { ...groups, period1: period }, "1");
    if (day === undefined && start === null) return null;
    const result = context.createParsingResult(match.index ?? 0, match[0].trimEnd());
    assign(result.start, day ?? today, start, day !== undefined);
    const ends = groups["hour2"] !== undefined || groups["hourDigits2"] !== undefined;
    const end = start && ends ? clockOf(groups, "2", later(groups, start)) : null;
    if (end) {
      result.end = context.createParsingComponents();
      assign(result.end, day ?? today, end, day !== undefined);
    }
    return result;
  }
}

/** 半小时前, 两个小时后, 刚才: so far from now. */
export class ChineseAway implements Parser {
  pattern(): RegExp {
    return new RegExp(`(?<many>${NUM}|半)(?:个)?(?<half>半)?(?<unit>小时|钟头|分钟|刻钟)(?:之|以)?(?<way>前|后)|(?<now>\\bjust now\\b|刚才|刚刚|方才|刚(?=打|通|和|跟|与|给|见|从|拜|开|接|聊|谈|发|收))`, "u");
  }

  extract(context: ParsingContext, match: RegExpMatchArray): ParsingResult | null {
    const { many = "", half, unit = "", way, now } = match.groups ?? {};
    const each = unit === "分钟" ? 1 : unit === "刻钟" ? 15 : 60;
    const count = many === "半" ? 0.5 : numberOf(many) + (half ? 0.5 : 0);
    const minutes = now ? 0 : Math.round(count * each) * (way === "前" ? -1 : 1);
    if (Number.isNaN(minutes)) return null;
    const wall = shifted(referenceOf(context), { minutes });
    const result = context.createParsingResult(match.index ?? 0, match[0]);
    assign(result.start, wall, wall, true);
    return result;
  }
}

/** Where ours and another parser read the same words, ours is right. */
export const oursFirst: Refiner = {
  refine: (_context, results) =>
    results.filter(
      (one) => one.tags().has(OURS) || !results.some((other) => other.tags().has(OURS) && overlap(one, other)),
    ),
};

function overlap(a: ParsingResult, b: ParsingResult): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

/** What the wall shows: the room hands chrono a moment whose local fields say so. */
export function referenceOf(context: ParsingContext): Wall {
  const at = context.reference.instant;
  return { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), hour: at.getHours(), minute: at.getMinutes() };
}

function merged(groups: Record<string, string | undefined>): Record<string, string | undefined> {
  const found: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(groups)) if (value !== undefined) found[name.replace(/_\d+$/u, "")] = value;
  return found;
}

/** The day that was said; undefined when none was, null when it cannot be. */
function dayOf(groups: Record<string, string | undefined>, today: Wall, forward: boolean): Wall | null | undefined {
  for (const way of WAYS) {
    const names = [...way.source.matchAll(/\(\?<([a-zA-Z]\w*)>/gu)].map((one) => one[1]!);
    if (names.some((name) => groups[name] !== undefined)) return way.read(groups, today, forward);
  }
  return undefined;
}

/** In 上午10点到11点半 the end is of the same half of the day, as long as it comes after the beginning. */
function later(groups: Record<string, string | undefined>, start: Clock): string | undefined {
  if (groups["period2"] !== undefined) return undefined;
  const period = groups["period1"];
  if (period === undefined) return start.hour >= 12 ? undefined : "上午";
  const end = clockOf(groups, "2", period);
  return end && end.hour * 60 + end.minute > start.hour * 60 + start.minute ? period : "下午";
}

type Components = ParsingResult["start"];

function assign(components: Components, day: Wall, clock: Clock | null, certain: boolean): void {
  const over = clock !== null && clock.hour >= 24;
  const { year, month, day: date } = over ? shifted(day, { days: 1 }) : day;
  for (const [name, value] of [["year", year], ["month", month], ["day", date]] as const) {
    if (certain) components.assign(name, value);
    else components.imply(name, value);
  }
  if (clock) {
    components.assign("hour", over ? clock.hour - 24 : clock.hour);
    components.assign("minute", clock.minute);
    components.addTag(TIMED);
  }
  components.addTag(OURS);
}
