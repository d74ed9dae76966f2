/** The time zone of the workspace: days and hours are shown and typed as its wall clocks tell them. */

import dayjs, { type Dayjs } from "dayjs";

import { dayOf, momentOf, wallOf } from "../reading/walls";

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone that times are read and shown in; the browser's own until somebody is signed in. */
export const currentZone = () => zone;

/** Read and show times as the workspace does. */
export function keepZone(name: string): void {
  zone = name;
}

/** A moment as the workspace's clocks show it, for fields that know nothing of zones. */
export function onTheWall(moment: Dayjs | Date | string): Dayjs {
  const { year, month, day, hour, minute } = wallOf(dayjs(moment).valueOf(), zone);
  return dayjs(new Date(year, month - 1, day, hour, minute));
}

/** The moment at which the workspace's clocks show what stands in a field. */
export function momentOnTheWall(shown: Dayjs): Dayjs {
  const wall = { year: shown.year(), month: shown.month() + 1, day: shown.date(), hour: shown.hour(), minute: shown.minute() };
  return dayjs(momentOf(wall, zone));
}

/** The day it is there, as YYYY-MM-DD. */
export const dayThere = (moment: Dayjs | Date | string = new Date()) => dayOf(wallOf(dayjs(moment).valueOf(), zone));

/** The moment a day begins there. */
export function beginningOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(momentOf({ year, month, day: date, hour: 0, minute: 0 }, zone));
}
