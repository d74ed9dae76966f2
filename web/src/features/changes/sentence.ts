/** A sentence from the catalogue with its names kept apart, so that they can be shown and clicked. */

import { lookUp, type TFunction } from "../../i18n";
import { TELLERS } from "./deeds";
import type { Telling, Value, Word } from "./deeds/telling";
import type { Mention, Tale } from "./tale";

export type Part = string | Mention;

// Characters of no script: where a name stands until the sentence is taken apart.
const OPEN = "\uE000";
const SHUT = "\uE001";
const MARK = new RegExp(`${OPEN}(\\d+)${SHUT}`, "u");

/** What somebody did, in parts; a kind nobody has taught us is named as it is. */
export function sentenceOf(tale: Tale, t: TFunction): Part[] {
  const { kind } = tale.change;
  const telling = TELLERS[kind]?.(tale) ?? { values: {} };
  const mentions: Mention[] = [];
  const values = spoken(telling, t, mentions);
  const text = lookUp(t, `changes.said.${kind}`, values) ?? t("changes.other", { kind });
  return text
    .split(MARK)
    .map((piece, index) => (index % 2 === 0 ? piece : (mentions[Number(piece)] ?? "")))
    .filter((part) => part !== "");
}

/** A sentence as plain text. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.name)).join("");
}

function spoken(telling: Telling, t: TFunction, mentions: Mention[]): Record<string, unknown> {
  const nobody = t("changes.nobody");
  const mark = (mention: Mention) => `${OPEN}${mentions.push(mention) - 1}${SHUT}`;
  const say = (value: Value): unknown => {
    if (value === undefined) return nobody;
    if (Array.isArray(value)) return value.map(mark).join(t("changes.and"));
    if (typeof value !== "object") return value;
    return isWord(value) ? (lookUp(t, value.word, value.values) ?? value.else) : mark(value);
  };
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(telling.values)) values[name] = say(value);
  return telling.form ? { ...values, context: telling.form } : values;
}

function isWord(value: Mention | Word): value is Word {
  return "word" in value;
}
