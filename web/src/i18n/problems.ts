/** What the server answers when it refuses, and the sentence that tells it to the reader. */

import type { TFunction } from "i18next";

export interface FieldProblem {
  field: string;
  code: string;
  params: Record<string, unknown>;
}

export interface ProblemDocument {
  code: string;
  status: number;
  detail: string;
  params: Record<string, unknown>;
  fields: FieldProblem[];
}

type Values = Record<string, unknown>;

/** Look a key up that is only known at run time; undefined when there is no such text. */
export function lookUp(t: TFunction, key: string, values: Values = {}): string | undefined {
  const text = t(key as never, { ...values, defaultValue: "" } as never) as unknown;
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** The problem behind whatever was thrown. */
export function toProblem(error: unknown): ProblemDocument {
  if (isProblem(error)) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: error instanceof TypeError ? "network" : "unknown", status: 0, detail, params: {}, fields: [] };
}

function isProblem(error: unknown): error is Error & ProblemDocument {
  return error instanceof Error && "code" in error && "status" in error && "params" in error && "fields" in error;
}

/** The sentence for a problem, its parameters put into words. */
export function problemText(t: TFunction, problem: ProblemDocument): string {
  const values = { ...spoken(t, problem.params), ...bounds(problem.code, problem.params), ...waiting(t, problem.params) };
  const sentence = lookUp(t, `problems.${problem.code}`, values) ?? t("problems.unknown", { detail: problem.detail });
  const marked = problem.fields.map((field) => t("common.marks.named", { name: fieldName(t, field.field), text: fieldText(t, field) }));
  return problem.code === "invalid" && marked.length > 0 ? marked.join(t("common.marks.semicolon")) : sentence;
}

/** What is wrong with one field. */
export function fieldText(t: TFunction, field: FieldProblem): string {
  return lookUp(t, `problems.fields.${field.code}`, spoken(t, field.params)) ?? t("problems.fields.other");
}

function fieldName(t: TFunction, field: string): string {
  const last = field.split(".").pop() ?? field;
  return lookUp(t, `fields.${last}`) ?? last;
}

function spoken(t: TFunction, params: Values): Values {
  const values: Values = { ...params };
  if (typeof params.what === "string") {
    values.what = lookUp(t, `problems.what.${params.what}`) ?? t("problems.what.other");
  }
  if (Array.isArray(params.loop)) {
    // The seats along the loop: the one that was to move, its new superior, and so on up to the first one again.
    values.loop = params.loop.join(" → ");
  }
  for (const [name, value] of Object.entries(params)) {
    if (name !== "loop" && Array.isArray(value)) values[name] = value.join(t("common.marks.comma"));
  }
  return values;
}

/** How long to wait: seconds for a short while, minutes for a long one. */
function waiting(t: TFunction, params: Values): Values {
  if (typeof params.seconds !== "number") return {};
  const { seconds } = params;
  const wait = seconds < 100 ? t("common.seconds", { count: seconds }) : t("common.minutes", { count: Math.ceil(seconds / 60) });
  return { wait };
}

const MEGABYTE = 1024 * 1024;

/** Sizes of files are told in megabytes, other bounds as numbers. */
function bounds(code: string, params: Values): Values {
  if (typeof params.max !== "number") return {};
  const max = code.endsWith("too_large") ? `${Math.round(params.max / MEGABYTE)} MB` : params.max.toLocaleString();
  return { max };
}
