import { dayThere } from "../../i18n";

const DAY = 86_400_000;

/** In how many days a moment is; today is 1, what is over 0 or less. */
export function daysUntil(moment: string, now = new Date()): number {
  return Math.ceil((new Date(moment).getTime() - now.getTime()) / DAY);
}

/** Whether a day has come where the workspace is. */
export const hasCome = (day: string, now = new Date()): boolean => day <= dayThere(now);
