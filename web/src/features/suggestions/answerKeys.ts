/** The keyboard on suggestions: a letter an answer, wherever the hand is but in a field. */

import type { AnswerValue } from "../../api/suggestions";

const KEYS: Record<string, AnswerValue> = { a: "accept", r: "reject", o: "other", u: "unknown" };

interface Pressed {
  key: string;
  target: EventTarget | null;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Whether a key is meant for what is being typed, or for the browser. */
export function isElsewhere({ target, ctrlKey, metaKey, altKey }: Pressed): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof Element && target.closest("input:not([type=checkbox]),textarea,select,[contenteditable],.ant-select,[role=dialog] .ant-modal") !== null;
}

/** The answer that a key stands for. */
export function answerOfKey(event: Pressed): AnswerValue | undefined {
  return isElsewhere(event) ? undefined : KEYS[event.key.toLowerCase()];
}
