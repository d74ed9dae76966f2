/** What kinds of background work are called, and how often they are done. */

import type { TFunction } from "i18next";

import { lookUp } from "../../i18n/problems";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The name of a kind; one without a name is told by its code. */
export function kindName(t: TFunction, kind: string): string {
  return lookUp(t, `jobs.kinds.${kind}`) ?? kind;
}

/** "every hour", "every 3 days". */
export function rhythm(t: TFunction, seconds: number): string {
  if (seconds % DAY === 0) return t("jobs.every_days", { count: seconds / DAY });
  if (seconds % HOUR === 0) return t("jobs.every_hours", { count: seconds / HOUR });
  return t("jobs.every_minutes", { count: Math.max(1, Math.round(seconds / MINUTE)) });
}
