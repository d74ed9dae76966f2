/** What is chosen for each person of a batch before it is confirmed. */

import type { AnswerValue, Suggestion } from "../../../api/suggestions";
import type { TFunction } from "../../../i18n";

export interface Choice {
  /** Left open: nothing is said of him, and he is asked about again. */
  answer: AnswerValue | null;
  /** Who it is in truth, with `other`. */
  instead?: { id: string; name: string };
}

const ORDER: readonly AnswerValue[] = ["accept", "reject", "other", "unknown"];

/** What is ticked before anybody chose: whoever is rather likely than not. Nothing is said of the others. */
export function firstChoice({ sure }: Suggestion): Choice {
  return { answer: sure === "possible" ? null : "accept" };
}

/** "Accept 3, reject 1, leave 1 open": what confirming will do. */
export function summary(t: TFunction, answers: readonly Choice["answer"][]): string {
  const count = (answer: Choice["answer"]) => answers.filter((one) => one === answer).length;
  const given = ORDER.filter((answer) => count(answer) > 0).map((answer) => t(`suggestions.sum.${answer}`, { count: count(answer) }));
  return [...given, ...(count(null) > 0 ? [t("suggestions.sum.open", { count: count(null) })] : [])].join(t("common.marks.comma"));
}
