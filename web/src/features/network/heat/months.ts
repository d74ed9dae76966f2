import type { MonthCount } from "../../../api/heat";

export interface MonthRange {
  since: string;
  until: string;
}

/** Every month between the first of which something is told and the one it is, those without anything too. */
export function everyMonth(told: readonly MonthCount[], today: string): MonthCount[] {
  const last = today.slice(0, 7);
  const first = told[0]?.month ?? last;
  const known = new Map(told.map((one) => [one.month, one.times]));
  const months: MonthCount[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push({ month, times: known.get(month) ?? 0 });
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** From the first day of the earlier of two months to the last day of the later one. */
export function rangeOf(one: string, other: string): MonthRange {
  const [first, last] = one < other ? [one, other] : [other, one];
  const [year, number] = last.split("-").map(Number) as [number, number];
  return { since: `${first}-01`, until: `${last}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}` };
}

/** Whether a month lies in a period, be it in part. */
export function isWithin(month: string, { since, until }: MonthRange): boolean {
  return month >= since.slice(0, 7) && month <= until.slice(0, 7);
}

/** The first day of a period of so many days that ends on a day. */
export function daysBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days + 1);
  return moment.toISOString().slice(0, 10);
}
