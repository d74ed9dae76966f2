/** Months as numbers, so that a window of them can be moved. */

import type { NetworkPeriod } from "../../../api/innerNetwork";

/** A window of whole months `[from, to)`, as places on a strip. */
export type Span = readonly [from: number, to: number];

const FEWEST = 12;
const MOST = 36;
export const USUAL = 12;

/** "2026-05" as a number that counts months. */
export function monthNumber(month: string): number {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return year * 12 + number - 1;
}

export function monthName(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The months of the strip: from the first in which something passed to this one, a year at least. */
export function stripMonths(known: readonly { month: string }[], today: string): string[] {
  const last = monthNumber(today.slice(0, 7));
  const first = Math.min(...known.map(({ month }) => monthNumber(month)), last - FEWEST + 1);
  const size = Math.min(last - first + 1, MOST);
  return Array.from({ length: size }, (_, place) => monthName(last - size + 1 + place));
}

/** The days of a window of months; the last month may not be over. */
export function periodOf(from: string, to: string): NetworkPeriod {
  const number = monthNumber(to) + 1;
  const end = new Date(Date.UTC(Math.floor(number / 12), number % 12, 0));
  return { since: `${from}-01`, until: end.toISOString().slice(0, 10) };
}

/** A window moved by some months, within the strip and as long as it was. */
export function moved([from, to]: Span, by: number, size: number): Span {
  const step = Math.max(-from, Math.min(by, size - to));
  return [from + step, to + step];
}

/** The window as chosen in the address, else the last year; never empty. */
export function spanOf(months: readonly string[], from: string | undefined, to: string | undefined): Span {
  const size = months.length;
  const place = (month: string | undefined) => (month && /^\d{4}-\d{2}$/u.test(month) ? monthNumber(month) - monthNumber(months[0]!) : NaN);
  const [a, b] = [place(from), place(to)];
  const end = Number.isNaN(b) ? size : Math.min(Math.max(b + 1, 1), size);
  const start = Number.isNaN(a) ? Math.max(end - USUAL, 0) : a;
  return [Math.min(Math.max(start, 0), end - 1), end];
}
