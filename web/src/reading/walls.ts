/** Wall times and the moments they are, in a time zone. */

import type { Wall } from "./types";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows at a moment. */
export function wallOf(moment: number, zone: string): Wall {
  const parts = Object.fromEntries(format(zone).formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}

/** The moment at which the wall shows this; of an hour that is skipped the one after it, of one told twice the first. */
export function momentOf(wall: Wall, zone: string): number {
  const wanted = serial(wall);
  const around = [wanted - offset(wanted - DAY, zone), wanted - offset(wanted + DAY, zone)].toSorted((a, b) => a - b);
  const exact = around.find((moment) => serial(wallOf(moment, zone)) === wanted);
  return exact ?? Math.max(...around);
}

export const isoOf = (wall: Wall, zone: string) => new Date(momentOf(wall, zone)).toISOString();

/** The day as YYYY-MM-DD. */
export const dayOf = ({ year, month, day }: Wall) =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Minutes on one endless clock, so that two walls can be compared and subtracted. */
export const serial = ({ year, month, day, hour, minute }: Wall) => Date.UTC(year, month - 1, day, hour, minute);

export const minutesBetween = (from: Wall, to: Wall) => (serial(to) - serial(from)) / MINUTE;

/** A wall some days, hours or minutes on. */
export function shifted(wall: Wall, by: { days?: number; minutes?: number }): Wall {
  return walled(serial(wall) + (by.days ?? 0) * DAY + (by.minutes ?? 0) * MINUTE);
}

/** A wall some months on; the 31st becomes the last day of a shorter month. */
export function shiftedMonths(wall: Wall, months: number): Wall {
  const first = new Date(Date.UTC(wall.year, wall.month - 1 + months, 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return { ...wall, year, month, day: Math.min(wall.day, lastDay(year, month)) };
}

export const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Monday is 1, Sunday 7. */
export const weekdayOf = (wall: Wall) => new Date(serial(wall)).getUTCDay() || 7;

export const isDay = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

function walled(at: number): Wall {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    hour: date.getUTCHours(), minute: date.getUTCMinutes(),
  };
}

function offset(moment: number, zone: string): number {
  return serial(wallOf(moment, zone)) - Math.floor(moment / MINUTE) * MINUTE;
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  formats.set(zone, made);
  return made;
}
