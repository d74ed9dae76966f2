/** What speaks for a suggestion, or against it, in plain sentences. */

import type { Evidence, Signal, Suggestion } from "../../api/suggestions";
import { lookUp, type Format, type TFunction } from "../../i18n";

export interface Sentence {
  text: string;
  /** Speaks against it. */
  against: boolean;
  /** From when to when, where it was counted from interactions. */
  period: string;
}

/** Who and what a sentence speaks of. */
type Values = {
  contact: string;
  other: string;
  told: string;
  contact_titled: string;
  other_titled: string;
  department: string;
  other_department: string;
  people: string;
  count: number;
};

type Teller = (t: TFunction, values: Values, one: Evidence, format: Format) => string;

const TELLERS: Record<Signal, Teller> = {
  level: (t, values, { params }) => t(`suggestions.signal.level.${params.gap ?? "above"}`, values),
  same_department: (t, values) => t("suggestions.signal.same_department", values),
  other_department: (t, values) => t("suggestions.signal.other_department", values),
  same_field: (t, values) => t("suggestions.signal.same_field", values),
  together,
  never_together: (t, values) => t("suggestions.signal.never_together", values),
  standing: (t, values) => t("suggestions.signal.standing", values),
  siblings: (t, values) => t("suggestions.signal.siblings", values),
  leads: (t, values) => t("suggestions.signal.leads", values),
  nobody_above: (t, values) => t("suggestions.signal.nobody_above", values),
  nobody_fits: (t, values) => t("suggestions.signal.nobody_fits", values),
  across_departments: (t, values) => t("suggestions.signal.across_departments", values),
  department_people: (t, values) => t("suggestions.signal.department_people", values),
  told,
  reversed: (t, values) => t("suggestions.signal.reversed", values),
};

/** Every signal that there is a sentence for. */
export const SIGNALS = Object.keys(TELLERS) as Signal[];

/** One piece of evidence as a sentence. */
export function sentenceOf(t: TFunction, format: Format, about: Suggestion, one: Evidence): Sentence {
  return {
    text: TELLERS[one.signal](t, valuesOf(t, format, about, one), one, format),
    against: (one.points ?? 0) < 0,
    period: periodOf(t, format, one),
  };
}

function valuesOf(t: TFunction, format: Format, { contact, other, told: named, department }: Suggestion, { params, count }: Evidence): Values {
  const titled = (name: string, title: string | null | undefined) => (title ? name + t("common.marks.brackets", { text: title }) : name);
  const superior = other?.name ?? named?.name ?? "";
  return {
    contact: contact.name,
    other: superior,
    told: named?.name ?? "",
    contact_titled: titled(contact.name, params.contact_title),
    other_titled: titled(superior, params.other_title),
    department: params.department || (department?.name ?? ""),
    other_department: params.other_department ?? "",
    people: format.list((params.people ?? []).map(({ name }) => name)),
    count,
  };
}

/** Times together, with how many of them face to face where both kinds occur. */
function together(t: TFunction, values: Values, { params }: Evidence): string {
  const whole = t("suggestions.signal.together", values);
  const { meetings, messages } = params;
  return meetings && messages ? t("suggestions.signal.together_both", { whole, meetings, messages }) : whole;
}

/** What the chart says, and on whose word. */
function told(t: TFunction, values: Values, { params }: Evidence, { date }: Format): string {
  const { certainty, asserted_by, asserted_at } = params;
  const sure = certainty ? lookUp(t, `orgchart.certainty.${certainty}`) : "";
  const more = [sure, asserted_by, asserted_at && date(asserted_at)].filter(Boolean).join(t("common.marks.comma"));
  const said = t("suggestions.signal.told", values);
  return more ? said + t("common.marks.brackets", { text: more }) : said;
}

function periodOf(t: TFunction, { date }: Format, { first_at, last_at }: Evidence): string {
  if (!first_at || !last_at) return "";
  const [first, last] = [date(first_at), date(last_at)];
  return first === last ? first : t("suggestions.period", { first, last });
}
