/** How long something took, said by itself: 半小时, 一个半小时, 45分钟, for 2 hours. */

import { NUM, numberOf } from "./numbers";

export interface DurationSpan {
  start: number;
  end: number;
  text: string;
  minutes: number;
}

const CHINESE = `(?:(?:聊|谈|开|打|讲|用|花)了)?(?:大概|约|将近|近)?(?:(?<decimal>\\d+(?:\\.\\d+)?)|(?<many>${NUM})|(?<bare>半))(?:个)?(?<half>半)?(?<unit>小时|钟头|分钟)(?![前后之以])(?:左右)?`;
const ENGLISH = "(?:\\bfor\\s+)?(?:about\\s+)?(?<![\\d:.])(?:(?<number>\\d+(?:\\.\\d+)?)\\s*(?<english>hours?|hrs?|h|minutes?|mins?|min)|(?<anHour>half an hour|an hour and a half|an hour))\\b(?!\\s*(?:ago|later|before|after))";
const PATTERN = new RegExp(`${CHINESE}|(?<!\\bin )${ENGLISH}`, "giu");
const SAID: Record<string, number> = { "half an hour": 30, "an hour and a half": 90, "an hour": 60 };

export function durationsIn(text: string): DurationSpan[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const minutes = minutesOf(match.groups ?? {});
    if (!(minutes >= 1 && minutes <= 24 * 60)) return [];
    return [{ start: match.index, end: match.index + match[0].length, text: match[0], minutes }];
  });
}

function minutesOf(groups: Record<string, string | undefined>): number {
  const { decimal, many, bare, half, unit, number, english, anHour } = groups;
  if (anHour) return SAID[anHour.toLowerCase()] ?? NaN;
  if (number) return Math.round(Number(number) * (english?.toLowerCase().startsWith("h") ? 60 : 1));
  const count = bare ? 0.5 : (decimal ? Number(decimal) : numberOf(many ?? "")) + (half ? 0.5 : 0);
  return Math.round(count * (unit === "分钟" ? 1 : 60));
}
