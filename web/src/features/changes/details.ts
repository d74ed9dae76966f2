/** What exactly an edit changed: column by column, former value and new one. */

import type { Format, TFunction } from "../../i18n";
import { lookUp } from "../../i18n";
import { known, text, type Tale, type ToldRow } from "./tale";

export interface Detail {
  label: string;
  /** What it was; missing for what was added. */
  from?: string;
  /** What it is now; missing for what was removed. */
  to?: string;
}

const EDITS: Readonly<Record<string, readonly string[]>> = {
  "account.edited": ["account"],
  "opportunity.edited": ["opportunity"],
  "case.edited": ["case"],
  "campaign.edited": ["campaign"],
  "contact.edited": ["contact", "contact_point"],
  "department.edited": ["department"],
  "employment.edited": ["employment"],
  "position.edited": ["position"],
  "line.edited": ["line"],
  "tie.edited": ["tie"],
  "group.edited": ["group", "group_member"],
};

/** Columns whose former value says nothing to a reader. */
const WITHOUT_VALUES = new Set(["rank", "custom"]);
const ENDS = new Set(["valid_to", "archived_at"]);
const DATES = new Set(["expected_close", "valid_from", "valid_to", "review_on", "at"]);

/** Which catalogue holds the words for a column's codes. */
const WORDS: Readonly<Record<string, string>> = {
  attention: "directory.attentions",
  certainty: "orgchart.certainty",
  color: "orgchart.colors",
  empty_as: "orgchart.empty",
  gender: "directory.genders",
  reason: "opportunities.reasons",
};

export function detailsOf(tale: Tale, t: TFunction, format: Format): Detail[] {
  const tables = EDITS[tale.change.kind] ?? [];
  const edits = tables.flatMap((table) => tale.rows(table).flatMap((row) => rowDetails(row, tale, t, format)));
  return [...edits, ...noted(tale, t)];
}

function rowDetails(row: ToldRow, tale: Tale, t: TFunction, format: Format): Detail[] {
  if (row.did === "new" || row.did === "gone") {
    const value = memberText(row, tale);
    return value ? [{ label: memberLabel(row, t), ...(row.did === "new" ? { to: value } : { from: value }) }] : [];
  }
  const columns = Object.keys(row.was).filter((column) => !ENDS.has(column) && !(column === "name" && row.table === "department"));
  return columns.map((column) => {
    const label = labelOf(row.table, column, t);
    if (WITHOUT_VALUES.has(column)) return { label };
    const [from, to] = [row.was[column], row.now[column]].map((value) => valueText(column, value, tale, t, format));
    return { label, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}

/** What a row that belongs to something is called. */
function memberText(row: ToldRow, tale: Tale): string | undefined {
  if (row.table === "contact_point") return text(row.now, "value");
  if (row.table === "group_member") return tale.seat(row.now.position_id)?.name;
  return tale.named(row.now.member_id)?.name;
}

function memberLabel(row: ToldRow, t: TFunction): string {
  if (row.table === "contact_point") return lookUp(t, `directory.point.${text(row.now, "kind")}`) ?? t("fields.points");
  return lookUp(t, `changes.column.${row.table}`) ?? row.table;
}

export function labelOf(table: string, column: string, t: TFunction): string {
  return lookUp(t, `changes.column.${column}_of_${table}`) ?? lookUp(t, `changes.column.${column}`) ?? lookUp(t, `fields.${column}`) ?? column;
}

export function valueText(column: string, value: unknown, tale: Tale, t: TFunction, format: Format): string | undefined {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value)) return format.list(value.map(String));
  if (column.endsWith("_id")) return tale.named(value)?.name ?? tale.seat(value)?.name;
  const catalogue = WORDS[column];
  if (catalogue) return lookUp(t, `${catalogue}.${String(value)}`) ?? String(value);
  return DATES.has(column) && typeof value === "string" ? format.date(value) : String(value);
}

/** The words that came along: what was said, noted, or shown as evidence. */
function noted(tale: Tale, t: TFunction): Detail[] {
  const { kind } = tale.change;
  const fresh = tale.change.rows.filter((one) => one.did === "new");
  const row = fresh[0];
  if (!row || EDITS[kind] || kind.startsWith("change.") || kind.endsWith(".imported")) return [];
  const said = kind === "interaction.logged" ? [{ label: t("interactions.summary"), to: text(row.now, "summary") }] : [];
  const note = ["line.drawn", "tie.drawn"].includes(kind) ? [{ label: t("directory.note"), to: text(row.now, "note") }] : [];
  const evidence = known(fresh.map((one) => text(one.now, "evidence") || undefined))[0];
  const shown = evidence ? [{ label: t("fields.evidence"), to: evidence }] : [];
  return [...said, ...note, ...shown].filter((detail) => detail.to !== "");
}
