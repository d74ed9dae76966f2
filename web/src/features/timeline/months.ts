import type { Entry, Month } from "../../api/timeline";
import { dayThere } from "../../i18n";

export interface MonthOfEntries {
  /** "2026-05", where the workspace is. */
  key: string;
  entries: Entry[];
}

/** The month a moment lies in, where the workspace is. */
export function monthOf(at: string): string {
  return dayThere(at).slice(0, 7);
}

/** Entries of one month together, in the order given; an entry that two pages brought stands once. */
export function byMonth(entries: readonly Entry[]): MonthOfEntries[] {
  const months: MonthOfEntries[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.key)) continue;
    seen.add(entry.key);
    const key = monthOf(entry.at);
    const last = months[months.length - 1];
    if (last?.key === key) last.entries.push(entry);
    else months.push({ key, entries: [entry] });
  }
  return months;
}

/** Every month from the first to the last, newest last, those in which nothing passed too; at most as many as are wanted. */
export function stripOf(months: readonly Month[], most: number): Month[] {
  if (months.length === 0) return [];
  const known = new Map(months.map((month) => [month.month, month]));
  const keys = [...known.keys()].toSorted();
  const strip: Month[] = [];
  for (let key = keys[keys.length - 1]!; key >= keys[0]! && strip.length < most; key = before(key)) {
    strip.push(known.get(key) ?? { month: key, count: 0, kinds: {} });
  }
  return strip.reverse();
}

function before(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

/** The last day of a month: where its entries begin, newest first. */
export function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return `${month}-${new Date(year, number, 0).getDate()}`;
}
