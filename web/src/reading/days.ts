/** Days as Chinese says them. `forward` chooses where a day without year, month or week is meant either way. */

import { NUM, numberOf } from "./numbers";
import type { Wall } from "./types";
import { isDay, lastDay, serial, shifted, shiftedMonths, weekdayOf } from "./walls";

/** A way to say a day; `read` returns null for what only looks like it. */
interface Way {
  source: string;
  read: (groups: Record<string, string | undefined>, today: Wall, forward: boolean) => Wall | null;
}

const NEAR: Record<string, number> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 当: 0, 明: 1, 后: 2, 大后: 3 };
const WEEKS: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 };
const WEEKDAYS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 6, 初: 1 };
const WHICH = "上上|上|这|本|下下|下";

export const WAYS: readonly Way[] = [
  {
    source: "(?<near>大前|大后|前|昨|今|明|后)(?:天|日)|(?<short>昨|今|明)(?=早|晚|午)",
    read: ({ near, short }, today) => shifted(today, { days: NEAR[near ?? short ?? ""] ?? 0 }),
  },
  {
    source: `(?<week>${WHICH})?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末初]|[1-7](?!\\d))`,
    read: ({ week, weekday }, today, forward) => ofWeek(week, WEEKDAYS[weekday ?? ""] ?? Number(weekday), today, forward),
  },
  {
    source: `(?<month>${WHICH})个?月(?:(?<dayNumber>${NUM})(?:号|日)|(?<edge>初|中|底|末))`,
    read: ({ month, dayNumber, edge }, today) => ofMonth(WEEKS[month ?? ""] ?? 0, dayNumber, edge, today),
  },
  {
    source: "(?<=^|[^\\d一二三四五六七八九十个])(?<bareEdge>月初|月中|月底|月末|年底|年末)",
    read: ({ bareEdge = "" }, today) =>
      bareEdge.startsWith("年") ? { ...today, month: 12, day: 31 } : ofMonth(0, undefined, bareEdge.slice(1), today),
  },
  {
    source: `(?:(?<year>\\d{4}|[一二三四五六七八九十零〇]{4}|今|明|去|后)年)?(?<monthNumber>${NUM})月(?:份)?(?<dayOfMonth>${NUM})(?:号|日)?`,
    read: ({ year, monthNumber = "", dayOfMonth = "" }, today, forward) =>
      ofYear(year, numberOf(monthNumber), numberOf(dayOfMonth), today, forward),
  },
  {
    source: "(?<isoYear>\\d{4})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)",
    read: ({ isoYear, isoMonth, isoDay }, today) => onDay(Number(isoYear), Number(isoMonth), Number(isoDay), today),
  },
  {
    source: "(?<![\\d/.])(?<slashMonth>\\d{1,2})/(?<slashDay>\\d{1,2})(?![\\d/])",
    read: ({ slashMonth, slashDay }, today, forward) => ofSlash(Number(slashMonth), Number(slashDay), today, forward),
  },
  {
    source: `(?<![\\d第])(?<dayOnly>${NUM})号(?!楼|线|机|院|门|厅|车|馆|会|文|单|店|位|方)`,
    read: ({ dayOnly = "" }, today, forward) => ofDay(numberOf(dayOnly), today, forward),
  },
  {
    source: `(?<many>${NUM}|半)(?:个)?(?<unit>天|日|周|星期|礼拜|月|年)(?:之|以)?(?<ahead>后|前)`,
    read: ({ many = "", unit = "", ahead }, today) => away(many, unit, ahead === "后" ? 1 : -1, today),
  },
];

function ofWeek(week: string | undefined, weekday: number, today: Wall, forward: boolean): Wall {
  const away = weekday - weekdayOf(today);
  if (week !== undefined) return shifted(today, { days: away + 7 * (WEEKS[week] ?? 0) });
  if (forward) return shifted(today, { days: away < 0 ? away + 7 : away });
  return shifted(today, { days: away > 0 ? away - 7 : away });
}

function ofMonth(months: number, dayNumber: string | undefined, edge: string | undefined, today: Wall): Wall | null {
  const { year, month } = shiftedMonths({ ...today, day: 1 }, months);
  const last = lastDay(year, month);
  if (dayNumber !== undefined) return onDay(year, month, numberOf(dayNumber), today);
  return { ...today, year, month, day: edge === "初" ? 1 : edge === "中" ? 15 : last };
}

function ofYear(said: string | undefined, month: number, day: number, today: Wall, forward: boolean): Wall | null {
  const named: Record<string, number> = { 今: 0, 明: 1, 后: 2, 去: -1 };
  if (said !== undefined) return onDay(said in named ? today.year + named[said]! : numberOf(said), month, day, today);
  return nearest([today.year - 1, today.year, today.year + 1].map((year) => onDay(year, month, day, today)), today, forward);
}

/** Month and day; what cannot be is read the other way round. */
function ofSlash(first: number, second: number, today: Wall, forward: boolean): Wall | null {
  return ofYear(undefined, first, second, today, forward) ?? ofYear(undefined, second, first, today, forward);
}

function ofDay(day: number, today: Wall, forward: boolean): Wall | null {
  const months = [-2, -1, 0, 1, 2].map((by) => shiftedMonths({ ...today, day: 1 }, by));
  return nearest(months.map(({ year, month }) => onDay(year, month, day, today)), today, forward);
}

function nearest(days: (Wall | null)[], today: Wall, forward: boolean): Wall | null {
  const found = days.filter((day): day is Wall => day !== null);
  const there = found.filter((day) => (forward ? serial(day) >= serial(today) : serial(day) <= serial(today)));
  return (forward ? there[0] : there[there.length - 1]) ?? null;
}

function onDay(year: number, month: number, day: number, today: Wall): Wall | null {
  return isDay(year, month, day) ? { ...today, year, month, day } : null;
}

function away(many: string, unit: string, way: number, today: Wall): Wall | null {
  const half = many === "半";
  const count = half ? 1 : numberOf(many);
  if (unit === "年") return half ? shiftedMonths(today, way * 6) : shiftedMonths(today, way * 12 * count);
  if (unit === "月") return half ? shifted(today, { days: way * 15 }) : shiftedMonths(today, way * count);
  if (half) return null;
  return shifted(today, { days: way * count * (unit === "天" || unit === "日" ? 1 : 7) });
}
