/** What an import has done so far, as the server counts it. */

import type { ProblemDocument } from "../../i18n";

export const RESULTS = [
  "seats_created",
  "seats_filled",
  "seats_existing",
  "lines_created",
  "contacts_created",
  "contacts_existing",
  "contacts_merged",
  "contacts_skipped",
  "contacts_refused",
  "accounts_created",
  "leads_created",
  "leads_skipped",
  "cases_created",
  "cases_updated",
  "cases_skipped",
  "cases_refused",
  "members_added",
  "members_updated",
  "members_same",
  "members_unknown",
] as const;

export type ResultName = (typeof RESULTS)[number];

/** The figures that are not zero. */
export function resultsOf(result: Record<string, unknown>): { name: ResultName; value: number }[] {
  return RESULTS.map((name) => ({ name, value: Number(result[name] ?? 0) })).filter(({ value }) => value > 0);
}

/** Why it broke off. */
export function failureOf(result: Record<string, unknown>): ProblemDocument | null {
  const { failure } = result;
  if (typeof failure !== "object" || failure === null || !("code" in failure)) return null;
  const params = "params" in failure ? (failure.params as Record<string, unknown>) : {};
  return { code: String(failure.code), status: 422, detail: String(failure.code), params, fields: [] };
}
