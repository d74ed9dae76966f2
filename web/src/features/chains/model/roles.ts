/** Roles in the workspace's words. A word stands for one value or more; choosing it writes its first one. */

import type { BuyingRole, Vocabulary } from "../../../api/chains";

type Words = Vocabulary["roles"];

/** The words that show some values, each once, in the vocabulary's order. */
export function shownWords(words: Words, values: readonly BuyingRole[]): string[] {
  return words.filter((word) => word.values.some((value) => values.includes(value))).map((word) => word.code);
}

/** The values after words were chosen: those of a word that stays chosen stay as finely as they were. */
export function writtenRoles(words: Words, chosen: readonly string[], before: readonly BuyingRole[]): BuyingRole[] {
  return words.filter((word) => chosen.includes(word.code)).flatMap((word) => {
    const kept = word.values.filter((value) => before.includes(value));
    return kept.length > 0 ? kept : word.values.slice(0, 1);
  });
}

/** Choose a word, or take it back. */
export function toggledWord(words: Words, values: readonly BuyingRole[], code: string): BuyingRole[] {
  const shown = shownWords(words, values);
  return writtenRoles(words, shown.includes(code) ? shown.filter((one) => one !== code) : [...shown, code], values);
}
