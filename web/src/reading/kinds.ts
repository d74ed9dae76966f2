/** Ways to be in touch, by the words for them. */

import type { Kind } from "./types";

/** In order: where two begin at the same place the longer word wins, then the one named first. */
const WORDS: readonly [Kind, string][] = [
  ["meeting", "视频会议|电话会议|开了?个?会|会议|例会|评审会|座谈会?|会谈|面谈|见面|会面|聚餐|宴请|吃了?顿?饭|午餐|晚餐"],
  ["call", "打[完了]?[个过]?电话|通[完了]?[个过]?电?话|电话沟通|去电|来电|致电|电联|电话|语音"],
  ["visit", "上门拜访|登门拜访|现场拜访|拜访|上门|登门|走访|拜会"],
  ["wechat", "发了?个?微信|微信"],
  ["mail", "发了?个?邮件|邮件"],
  ["gift", "送了?[个份]?(?:礼品|礼物|礼)|礼品|礼物|伴手礼"],
  ["note", "备忘|备注"],
  ["call", "\\b(?:phone[ds]?|calls?|called|calling|rang|ring|phone call|video call)\\b"],
  ["meeting", "\\b(?:met|meet|meetings?|lunch|dinner|coffee|workshop|demo)\\b"],
  ["visit", "\\b(?:visit(?:ed|s)?|on-?site(?: visit)?|dropped by)\\b"],
  ["mail", "\\b(?:e-?mail(?:ed|s)?|mailed|wrote)\\b"],
  ["wechat", "\\b(?:we-?chat(?:ted)?|wx)\\b"],
  ["gift", "\\b(?:gifts?)\\b"],
  ["note", "\\b(?:notes?:)"],
];

const PATTERN = new RegExp(WORDS.map(([, words], at) => `(?<w${at}>${words})`).join("|"), "giu");

export interface KindSpan {
  start: number;
  end: number;
  text: string;
  kind: Kind;
}

/** The words for ways to be in touch, in the order of the line. */
export function kindsIn(text: string): KindSpan[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const name = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? "w0";
    const start = match.index;
    return { start, end: start + match[0].length, text: match[0], kind: WORDS[Number(name.slice(1))]![0] };
  });
}
