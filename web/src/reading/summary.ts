/** What is left of a line when the parts are taken out, and still reads as a sentence. */

import type { Part } from "./types";

const ALWAYS = new Set<Part["field"]>(["at", "duration", "next", "place"]);
const WITH = /(?:给|跟|和|与|同|向|找|约了?|见|对|\bfor|\bwith|\bto|\band|\bfrom)\s*$/iu;
const EDGE = /^[\s,，。;；:：、.\-–—~～]+|[\s,，;；:：、\-–—~～]+$/gu;
const TRAILING = /(?:^|\s+)(?:on|at|for|with|to|until|by|过|了)$/iu;
const LEADING = /^(?:spoke|talked|chatted|had|过(?=[\s,，。;；]|$)|了(?=[\s,，。;；]|$)|了(?!解)|关于|about|regarding|re:?|with|on|at|to)(?:\s+|(?=[一-龥,，。;；])|$)/iu;
const BREAK = /[\s,，。;；:：、]/u;

export function summaryOf(text: string, parts: readonly Part[]): string {
  const cut = parts.map((part) => ({ part, cut: ALWAYS.has(part.field) || part.text.startsWith("@") || part.text.startsWith("＠") }));
  // Words at the beginning of a clause, at its end, or between others that go, go too: nothing reads worse for it.
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of cut) {
      if (one.cut || !isLoose(text, one.part, cut.filter((other) => other.cut).map((other) => other.part))) continue;
      one.cut = changed = true;
    }
  }
  return tidied(text, cut.filter((one) => one.cut).map(({ part }) => part));
}

/** Whether a part can go: it opens the clause (perhaps after 给, with) and is followed by one that goes, or by a break. */
function isLoose(text: string, part: Part, going: readonly Part[]): boolean {
  const before = bare(text, part.start, going, -1);
  const after = bare(text, part.end, going, 1);
  const opens = before === "" || BREAK.test(before.at(-1) ?? "");
  const person = going.some((other) => other.end === part.start && "person" in other);
  const opensAfter = person && isClauseStart(before.replace(WITH, ""));
  if (part.field === "kind") return opens || opensAfter || after === "" || BREAK.test(after[0] ?? "");
  const linked = WITH.test(before) && isClauseStart(before.replace(WITH, ""));
  const ends = after === "" || (BREAK.test(after[0] ?? "") && /[,，。;；:：、]/u.test(after.trimStart()[0] ?? ""));
  return linked || isObject(text, part, going) || (opens && (ends || /^\s+(?:about|re|regarding)\b/iu.test(after)));
}

const isClauseStart = (before: string) => before.trim() === "" || BREAK.test(before.at(-1) ?? "");

/** Whether a name is what the word before it is done to: 拜访李处, called Anna. Behind a space 李处 may begin a sentence. */
function isObject(text: string, part: Part, going: readonly Part[]): boolean {
  const between = /[a-z]/iu.test(part.text) ? /^\s*$/u : /^(?:了|过)?$/u;
  return going.some((other) => other.end <= part.start && other.field === "kind" && other.kind !== "note" && between.test(text.slice(other.end, part.start)));
}

/** The text before or after a place, to the end of the line, without what goes. */
function bare(text: string, at: number, going: readonly Part[], way: number): string {
  const hidden = blanked(text, going);
  return way < 0 ? hidden.slice(0, at).replaceAll("\0", "") : hidden.slice(at).replaceAll("\0", "");
}

function blanked(text: string, going: readonly Part[]): string {
  const chars = [...Array(text.length).keys()].map((at) => text[at]!);
  for (const { start, end } of going) chars.fill("\0", start, end);
  return chars.join("");
}

function tidied(text: string, going: readonly Part[]): string {
  const hidden = blanked(text, going);
  const kept = hidden.replaceAll(/(?:给|跟|和|与|同|向|找|约了?|见|\b(?:for|with|to|and|from)\s+)\s*\0+/giu, "\0");
  return lead(kept.replaceAll(/\s*\0+\s*/gu, " ").replaceAll(/\s+/gu, " ").replaceAll(/\s*([,，。;；、])(?:\s*[,，。;；、])+/gu, "$1").replaceAll(EDGE, ""));
}

function lead(text: string): string {
  const shorter = text.replace(LEADING, "").replace(TRAILING, "").replaceAll(EDGE, "");
  return shorter === text ? text : lead(shorter);
}
