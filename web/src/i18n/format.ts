/** Dates, numbers and lists in the reader's order. */

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { beginningOf, currentZone, dayThere } from "./zone";

const DAY = 86_400_000;

export interface Format {
  date: (value: string | Date) => string;
  /** Month and day; the year too when it is not this one. */
  shortDate: (value: string | Date, now?: Date) => string;
  dateTime: (value: string | Date) => string;
  /** "3 days ago", and the date itself when that is more than a year away. */
  ago: (value: string | Date, now?: Date) => string;
  number: (value: number) => string;
  percent: (share: number) => string;
  bytes: (size: number) => string;
  list: (items: readonly string[]) => string;
  compare: (a: string, b: string) => number;
}

/** The formats of one language, in the zone of the workspace. */
export function formatsOf(language: string, timeZone = currentZone()): Format {
  const day = new Intl.DateTimeFormat(language, { timeZone, year: "numeric", month: "short", day: "numeric" });
  const brief = new Intl.DateTimeFormat(language, { timeZone, month: "numeric", day: "numeric" });
  const briefYear = new Intl.DateTimeFormat(language, { timeZone, year: "2-digit", month: "numeric", day: "numeric" });
  const moment = new Intl.DateTimeFormat(language, {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const plain = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const listing = new Intl.ListFormat(language, { style: "short", type: "conjunction" });
  // Chinese names stand by pinyin for the English reader too, as in the lists of the server.
  const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true });
  const date = (value: string | Date) => day.format(asDate(value));
  return {
    date,
    shortDate: (value, now = new Date()) => {
      const then = asDate(value);
      return (dayThere(then).slice(0, 4) === dayThere(now).slice(0, 4) ? brief : briefYear).format(then);
    },
    dateTime: (value) => moment.format(asDate(value)),
    ago: (value, now = new Date()) => agoText(relative, date, asDate(value), now),
    number: (value) => plain.format(value),
    percent: (value) => share.format(value),
    bytes: (size) => bytesText(plain, size),
    list: (items) => listing.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

const known = new Map<string, Format>();

/** The formats of the language being read. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const language = i18n.language;
  const zone = currentZone();
  return useMemo(() => {
    const key = `${language} ${zone}`;
    const found = known.get(key) ?? formatsOf(language, zone);
    known.set(key, found);
    return found;
  }, [language, zone]);
}

/** A date without a time is that day where the workspace is, not midnight in Greenwich. */
function asDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? beginningOf(value) : new Date(value);
}

function agoText(
  relative: Intl.RelativeTimeFormat,
  date: (value: Date) => string,
  then: Date,
  now: Date,
): string {
  const distance = then.getTime() - now.getTime();
  const size = Math.abs(distance);
  if (size < 60_000) return relative.format(0, "minute");
  if (size < 3_600_000) return relative.format(Math.round(distance / 60_000), "minute");
  if (size < DAY) return relative.format(Math.round(distance / 3_600_000), "hour");
  if (size < 31 * DAY) return relative.format(Math.round(distance / DAY), "day");
  if (size < 365 * DAY) return relative.format(Math.round(distance / (30.44 * DAY)), "month");
  return date(then);
}

function bytesText(plain: Intl.NumberFormat, size: number): string {
  if (size < 1024) return `${plain.format(size)} B`;
  if (size < 1024 * 1024) return `${plain.format(Math.round(size / 1024))} KB`;
  return `${plain.format(Math.round((size / 1024 / 1024) * 10) / 10)} MB`;
}
