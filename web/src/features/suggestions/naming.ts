/** How suggestions are called and asked. */

import type { AnswerValue, Suggestion, SuggestionAnswer, SuggestionBatch } from "../../api/suggestions";
import type { Format, TFunction } from "../../i18n";

/** A suggestion's name on this page; the same one has it again after the next inference. */
export function keyOf({ kind, contact, other, department }: Suggestion): string {
  return [kind, contact.id, other?.id ?? "", department?.id ?? ""].join(":");
}

/** An answer as the server takes it. */
export function answerTo(one: Suggestion, answer: AnswerValue, insteadId: string | null = null): SuggestionAnswer {
  const named = { kind: one.kind, contact_id: one.contact.id, other_id: one.other?.id ?? null, department_id: one.department?.id ?? null };
  return { ...named, answer, instead_id: insteadId };
}

/** Names for the gaps of a sentence. */
type Names = { contact: string; other: string; told: string; department: string };

function named({ contact, other, told, department }: Suggestion): Names {
  return { contact: contact.name, other: other?.name ?? "", told: told?.name ?? "", department: department?.name ?? "" };
}

/** The suggestion as a question. */
export function questionOf(t: TFunction, one: Suggestion): string {
  return t(`suggestions.question.${one.kind}`, named(one));
}

/** The question of a batch: one for all siblings, or that of its only suggestion. */
export function batchQuestion(t: TFunction, { kind, superior, department, suggestions }: SuggestionBatch): string {
  const [only] = suggestions;
  if (suggestions.length === 1 && only) return questionOf(t, only);
  if (kind === "reports_to") return t("suggestions.batch.reports_to", { superior: superior?.name ?? "" });
  if (kind === "same_department") return t("suggestions.batch.same_department", { department: department?.name ?? "" });
  return only ? questionOf(t, only) : "";
}

/** The suggestion in a few words, where the person it is about is named already. */
export function hintOf(t: TFunction, one: Suggestion): string {
  return t(`suggestions.contact.${one.kind}`, named(one));
}

const MOST_SURE = 0.99;

/** A percentage where confidences were measured, else a word. */
export function sureText(t: TFunction, { percent }: Format, { share, sure }: Pick<Suggestion, "share" | "sure">): string {
  // Nothing that is inferred is certain.
  return share === null ? t(`suggestions.sure.${sure}`) : percent(Math.min(share, MOST_SURE));
}

/** What the button says; some kinds of question have their own yes and no. */
export function answerText(t: TFunction, one: Suggestion, answer: AnswerValue): string {
  if (answer === "accept" && one.kind !== "reports_to") return t(`suggestions.accept.${one.kind}`, named(one));
  if (answer === "reject" && one.kind !== "reports_to") return t(`suggestions.reject.${one.kind}`);
  return t(`suggestions.answer.${answer}`);
}
