/** What is chosen for each person of a batch before it is confirmed. */

import type { AnswerValue } from "../../../api/suggestions";
import type { TFunction } from "../../../i18n";

export interface Choice {
  answer: AnswerValue;
  /** Who it is in truth, with `other`. */
  instead?: { id: string; name: string };
}

const ORDER: readonly AnswerValue[] = ["accept", "reject", "other", "unknown"];

/** "Accept 3, reject 1": what confirming will do. */
export function summary(t: TFunction, answers: readonly AnswerValue[]): string {
  return ORDER.map((answer) => ({ answer, count: answers.filter((one) => one === answer).length }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => t(`suggestions.sum.${answer}`, { count }))
    .join(t("common.marks.comma"));
}
