/** The figures of an import as the server sends them: an open record, read with care. */

import type { Response } from "../../api/campaigns";
import type { CaseState } from "../../api/cases";
import type { Import, ImportKind } from "../../api/imports";

export type Figures = Record<string, unknown>;

export interface PreviewSeat {
  depth: number;
  title: string;
  department: string;
  name: string;
  empty_as: "vacant" | "unknown" | null;
  row: number;
}

/** A row that means somebody who is there already. */
export interface KnownContact {
  row: number;
  name: string;
  account: string;
  contact_id: string;
  existing_name: string;
  /** What they have in common. */
  by: string;
  /** False for somebody the reader may see but not change: the row is left out. */
  editable: boolean;
}

/** What stands in the way of a preview. */
export interface PreviewProblem {
  code: string;
  detail: string;
  params: Record<string, unknown>;
  fields: { field: string; code: string; params: Record<string, unknown> }[];
}

const CHART_COUNTS = ["rows", "seats", "persons", "vacancies", "unknown", "roots", "depth", "unresolved", "cycles", "without_basis"] as const;
const CONTACT_COUNTS = ["rows", "contacts", "repeated", "refused", "without_basis", "accounts_new", "shared_numbers"] as const;

const LEAD_COUNTS = ["rows", "leads", "repeated", "refused", "leads_existing", "leads_related"] as const;

const CASE_COUNTS = ["rows", "cases", "repeated", "refused", "cases_existing", "cases_refused"] as const;
const CAMPAIGN_COUNTS = ["rows", "people", "refused", "members_existing", "members_unknown"] as const;
const COUNTS = { chart: CHART_COUNTS, contacts: CONTACT_COUNTS, leads: LEAD_COUNTS, cases: CASE_COUNTS, campaign: CAMPAIGN_COUNTS } as const;

export type CountName = (typeof COUNTS)[ImportKind][number];

const WORRYING: readonly CountName[] = ["unresolved", "cycles", "refused", "without_basis", "shared_numbers", "leads_existing", "cases_refused", "members_unknown"];
/** Said even when there is none: that is what one wants to know. */
const ALWAYS: readonly CountName[] = ["rows", "seats", "persons", "contacts", "vacancies", "roots", "unresolved", "cycles", "depth", "cases", "people"];

export interface Count {
  name: CountName;
  value: number;
  worrying: boolean;
}

/** The figures to show, those that are zero and say nothing left out. */
export function countsOf(job: Pick<Import, "kind" | "preview">): Count[] {
  const names: readonly CountName[] = COUNTS[job.kind];
  return names
    .map((name) => ({ name, value: figure(job.preview, name) }))
    .filter(({ name, value }) => value > 0 || ALWAYS.includes(name))
    .map(({ name, value }) => ({ name, value, worrying: value > 0 && WORRYING.includes(name) }));
}

/** One figure; lists are told by their length. */
export function figure(preview: Figures | null, name: string): number {
  const value = preview?.[name];
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" ? value : 0;
}

export function seatsOf(preview: Figures | null): PreviewSeat[] {
  return Array.isArray(preview?.tree) ? (preview.tree as PreviewSeat[]) : [];
}

export function knownOf(preview: Figures | null): KnownContact[] {
  return Array.isArray(preview?.duplicates) ? (preview.duplicates as KnownContact[]) : [];
}

/** A row whose company somebody protects already. */
export interface ProtectedRow {
  row: number;
  company: string;
  kind: "account" | "contact" | "lead";
  /** Empty for what the reader may not see. */
  name: string;
  owner: string;
  pool: string;
  reasons: ("registration" | "name" | "brand" | "group" | "domain" | "phone" | "email")[];
  sure: boolean;
}

export function protectedOf(preview: Figures | null): ProtectedRow[] {
  return Array.isArray(preview?.protected) ? (preview.protected as ProtectedRow[]) : [];
}

/** A case that is there already. */
export interface KnownCase {
  row: number;
  subject: string;
  number: number;
  id: string;
  state: CaseState;
}

/** Somebody who takes part already. */
export interface KnownMember {
  row: number;
  name: string;
  before: Response;
  after: Response | "";
}

export function casesOf(preview: Figures | null): KnownCase[] {
  return Array.isArray(preview?.known) ? (preview.known as KnownCase[]) : [];
}

export function membersOf(preview: Figures | null): KnownMember[] {
  return Array.isArray(preview?.known) ? (preview.known as KnownMember[]) : [];
}

export function problemIn(preview: Figures | null): PreviewProblem | null {
  const problem = preview?.problem;
  return typeof problem === "object" && problem !== null ? (problem as PreviewProblem) : null;
}

const CHART_FIELDS = [
  "identifier", "name", "title", "department", "superior", "dotted", "vacancy", "grade", "mail", "phone", "body", "date",
] as const; // prettier-ignore
const CONTACT_FIELDS = [
  "name", "surname", "given_name", "title", "department", "account", "mobile", "phone", "mail", "wechat", "source",
  "basis", "note",
] as const; // prettier-ignore

const LEAD_FIELDS = [
  "company", "contact_name", "title", "department", "phone", "mail", "registration_number", "website", "region",
  "industry", "source", "note",
] as const; // prettier-ignore

const CASE_FIELDS = [
  "subject", "account", "contact", "external_id", "kind", "priority", "state", "channel", "owner", "opened", "due",
  "solved", "satisfaction", "comment", "description",
] as const; // prettier-ignore
const CAMPAIGN_FIELDS = ["name", "account", "title", "mobile", "phone", "mail", "response", "responded", "note"] as const;
const FIELDS = { chart: CHART_FIELDS, contacts: CONTACT_FIELDS, leads: LEAD_FIELDS, cases: CASE_FIELDS, campaign: CAMPAIGN_FIELDS } as const;

export type FieldName = (typeof FIELDS)[ImportKind][number];

/** What a column can be. */
export function fieldsOf(kind: Import["kind"]): readonly FieldName[] {
  return FIELDS[kind];
}
