/** Days as the server writes them, "2026-03-04", in the workspace's time zone. */

const DAY = 86_400_000;

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** How many days lie between two days; negative when the second one is over first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / DAY);
}

/** The day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(noon(day) + days * DAY).toISOString().slice(0, 10);
}

export type Span = "overdue" | "today" | "week" | "later";

export const SPANS = ["overdue", "today", "week", "later"] as const satisfies readonly Span[];

/** In which span of time a day lies: the week ends with its Sunday. */
export function spanOf(day: string, today: string): Span {
  const distance = daysBetween(today, day);
  if (distance < 0) return "overdue";
  if (distance === 0) return "today";
  const weekday = (new Date(noon(today)).getUTCDay() + 6) % 7;
  return distance <= 6 - weekday ? "week" : "later";
}
