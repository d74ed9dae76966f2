/** What an entry of the audit log says: its sentence, and the small print below. */

import type { AuditEntry } from "../../../api/audit";
import { lookUp, type Format, type TFunction } from "../../../i18n";
import type { Detail } from "../details";

type Params = Record<string, unknown>;

/** The sentence after the name of who did it. */
export function eventText(entry: AuditEntry, t: TFunction, format: Format): string {
  const params = entry.noted?.params ?? {};
  const values: Params = {
    subject: entry.subject_name || t("audit.somebody"),
    what: worded(t, "audit.what", params.what),
    format: typeof params.format === "string" ? params.format.toUpperCase() : "",
    number: typeof params.count === "number" ? format.number(params.count) : "",
    way: worded(t, "audit.way", params.way),
    name: typeof params.name === "string" ? params.name : "",
  };
  const form = formOf(entry, params);
  return lookUp(t, `audit.said.${entry.kind}`, form ? { ...values, context: form } : values) ?? kindText(t, entry.kind);
}

/** A short name of a kind; one nobody has named is shown as it is. */
export function kindText(t: TFunction, kind: string): string {
  return lookUp(t, `audit.kind.${kind}`) ?? lookUp(t, `changes.kind.${kind}`) ?? kind;
}

function formOf(entry: AuditEntry, params: Params): string | undefined {
  if (entry.kind === "export.made" && params.what === "chart" && entry.account_name) return "of";
  if (entry.kind === "export.made" && typeof params.count === "number") return "counted";
  if (entry.kind === "session.failed" && entry.subject_name) return "as";
  if (entry.kind === "session.started" && typeof params.way === "string") return "by";
  return undefined;
}

function worded(t: TFunction, catalogue: "audit.what" | "audit.way", value: unknown): string {
  if (typeof value !== "string") return "";
  return (catalogue === "audit.what" ? lookUp(t, `audit.what.${value}`) : lookUp(t, `audit.way.${value}`)) ?? value;
}

/** Where it came from, and what a refusal was about. */
export function eventDetails(entry: AuditEntry, t: TFunction, format: Format): Detail[] {
  const noted = entry.noted;
  if (!noted) return [];
  const { params } = noted;
  const details: (Detail | undefined)[] = [
    entry.kind === "attempt.refused" ? { label: t("audit.request"), to: `${text(params.method)} ${text(params.path)}` } : undefined,
    entry.kind === "attempt.refused" ? { label: t("audit.reason"), to: reasonOf(entry, t) } : undefined,
    typeof params.suppressed === "number" ? { label: t("audit.suppressed"), to: format.number(params.suppressed) } : undefined,
    typeof params.reason === "string"
      ? { label: t("audit.reason"), to: lookUp(t, `audit.why.${params.reason}`) ?? params.reason }
      : undefined,
    { label: t("audit.source"), to: [noted.source, t(`audit.through.${noted.through}`)].filter(Boolean).join(" · ") },
  ];
  return details.filter((detail) => detail !== undefined);
}

function reasonOf(entry: AuditEntry, t: TFunction): string {
  const { where, status } = entry.noted?.params ?? {};
  if (where === "hidden") return t("audit.refused_hidden", { subject: entry.subject_name || t("audit.somebody") });
  return status === 404 ? t("audit.refused_elsewhere") : t("audit.refused_forbidden");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
