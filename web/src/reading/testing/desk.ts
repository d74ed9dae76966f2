/** Somebody's contacts and colleagues, and a way to tell a reading in one line. */

import { readLine } from "../read";
import type { Setting } from "../types";

export const CONTACTS = [
  { id: "li", name: "李建国", title: "设备处处长" },
  { id: "wang", name: "王海涛", title: "副总经理" },
  { id: "wang2", name: "王丽", title: "采购专员" },
  { id: "anna", name: "Anna Schmidt", title: "CFO" },
  { id: "z1", name: "张伟", title: "主任" },
  { id: "z2", name: "张敏", title: "主任" },
  { id: "ou", name: "欧阳锋", title: "院长" },
];
export const MEMBERS = [
  { id: "shen", name: "沈若川" },
  { id: "tom", name: "Tom Brown" },
];
export const WEDNESDAY = Date.parse("2026-11-18T10:20:00+08:00");
export const SUNDAY = Date.parse("2026-11-22T10:20:00+08:00");
const SHANGHAI = 8 * 3_600_000;

export const setting = (over: Partial<Setting> = {}): Setting => ({
  now: WEDNESDAY, zone: "Asia/Shanghai", contacts: CONTACTS, members: MEMBERS, ...over,
});

const local = (iso: string) => new Date(Date.parse(iso) + SHANGHAI).toISOString().slice(0, 16);

/** What was read, in one line; walls are those of Shanghai. */
export function told(line: string, over: Partial<Setting> = {}): string {
  const read = readLine(line, setting(over));
  const said = [
    read.entry, read.kind, read.at && local(read.at) + (read.timed ? "" : "*"), read.minutes,
    read.contacts.map(({ id }) => id).join(","), read.members.map(({ id }) => `m:${id}`).join(","),
    read.mentions.map(({ id }) => `@${id}`).join(","),
    read.next && JSON.stringify([read.next.due, read.next.at && local(read.next.at).slice(11), read.next.what]),
    `|${read.summary}|`, read.parts.filter(({ field }) => field === "unclear").map(({ text }) => `?${text}`).join(","),
  ];
  return said.filter((one) => one !== null && one !== "").join(" ");
}
