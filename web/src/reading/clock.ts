/** Times of day as Chinese says them. */

import { NUM, numberOf } from "./numbers";

export const PERIOD = "凌晨|清晨|早上|早晨|一早|早|上午|中午|午后|下午|傍晚|晚上|晚|夜里|夜间";
/** An hour with what follows it; `n` keeps the names of a beginning and of an end apart. */
export const hourSource = (n: string) =>
  `(?:(?<hour${n}>${NUM})(?:点钟?|时(?!间|候|隔|长))(?:(?<half${n}>半)|(?<quarter${n}>[一三])刻|(?<minute${n}>${NUM})分?|整)?` +
  `|(?<![\\d:：])(?<hourDigits${n}>\\d{1,2})[:：](?<minuteDigits${n}>\\d{2})(?![\\d:：]))`;

const USUAL: Record<string, number> = {
  凌晨: 1, 清晨: 6, 早上: 8, 早晨: 8, 一早: 8, 早: 8, 上午: 9, 中午: 12, 午后: 14, 下午: 14, 傍晚: 18, 晚上: 19, 晚: 19, 夜里: 21, 夜间: 21,
};
const LATE = new Set(["午后", "下午", "傍晚", "晚上", "晚", "夜里", "夜间"]);

export interface Clock {
  hour: number;
  minute: number;
}

type Groups = Record<string, string | undefined>;

/** The time that a match says, null for what is none. A period alone stands for its usual hour. */
export function clockOf(groups: Groups, n: string, inherited?: string): Clock | null {
  const period = groups[`period${n}`] ?? inherited;
  const digits = groups[`hourDigits${n}`];
  const said = groups[`hour${n}`] ?? digits;
  if (said === undefined) return period === undefined ? null : { hour: USUAL[period] ?? 12, minute: 0 };
  const hour = numberOf(said);
  const minute = minutesOf(groups, n);
  if (!(hour >= 0 && hour <= 24) || !(minute >= 0 && minute < 60)) return null;
  return { hour: ofDay(hour, period, digits), minute };
}

function minutesOf(groups: Groups, n: string): number {
  if (groups[`half${n}`]) return 30;
  const quarter = groups[`quarter${n}`];
  if (quarter) return numberOf(quarter) * 15;
  return numberOf(groups[`minute${n}`] ?? groups[`minuteDigits${n}`] ?? "0");
}

/** 下午3点 is 15; 3点 by itself is taken for the afternoon, for nobody calls a customer at night; 03:00 is as written. */
function ofDay(hour: number, period: string | undefined, digits: string | undefined): number {
  if (hour > 12) return hour;
  if (period === undefined) return hour >= 1 && hour <= 6 && !digits?.startsWith("0") ? hour + 12 : hour;
  if (LATE.has(period)) return hour === 12 ? (period.startsWith("晚") || period.startsWith("夜") ? 24 : 12) : hour + 12;
  if (period === "中午") return hour >= 1 && hour <= 3 ? hour + 12 : hour;
  return period === "凌晨" && hour === 12 ? 0 : hour;
}
