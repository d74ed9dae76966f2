import { refusal } from "./client";
import type { components } from "./schema";
import { sendTo } from "./sending";

export type ChartFormat = components["schemas"]["ChartExportIn"]["format"];
export type ExportView = components["schemas"]["ViewIn"];

/** A remark on a file: it is made, but something about it is worth knowing. */
export interface ExportNote {
  code: string;
  params: Record<string, unknown>;
}

export interface ExportedFile {
  name: string;
  content: Blob;
  notes: ExportNote[];
}

/** The chart as a file that shows what the view shows. */
export const exportChart = (accountId: string, format: ChartFormat, view: ExportView): Promise<ExportedFile> =>
  exportFile(`/api/accounts/${accountId}/chart/export`, { format, view }, `chart.${format}`);

/** Have the server make a file. */
export async function exportFile(address: string, body: unknown, otherwise: string): Promise<ExportedFile> {
  const headers = { "Content-Type": "application/json" };
  return fetchFile(address, otherwise, { method: "POST", headers, body: JSON.stringify(body) });
}

/**
 * Fetch a file of the workspace that this page shows. A plain link would fetch from whatever workspace the session is in
 * by now.
 */
export async function fetchFile(address: string, otherwise: string, init: RequestInit = {}): Promise<ExportedFile> {
  const response = await sendTo(address, init);
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
  return {
    name: fileName(response.headers.get("Content-Disposition"), otherwise),
    content: await response.blob(),
    notes: notesOf(response.headers.get("X-Guanxi-Notes")),
  };
}

type ListFilter = Record<string, string | number | boolean | null | undefined>;

export type ExportedList = "accounts" | "contacts" | "leads" | "opportunities" | "cases" | `campaigns/${string}/members` | SeenList;
export type SeenList = `accounts/${string}/heat-map` | `accounts/${string}/network` | `members/${string}/acquaintances`;

/** Where the list that a filter leaves can be fetched as a file. */
export function listExportAddress(list: ExportedList, format: "csv" | "xlsx", lang: string, filter: ListFilter): string {
  const query = new URLSearchParams({ format, lang });
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== null && value !== "" && !PAGING.has(key)) query.set(key, String(value));
  }
  return `/api/${list}/export?${query}`;
}

const PAGING = new Set(["page", "page_size", "sort", "group_by"]);

/** The name in the header, Chinese ones included (RFC 6266). */
export function fileName(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=utf-8''([^;]+)/iu.exec(disposition ?? "");
  if (encoded) return decodeURIComponent(encoded[1]!);
  return /filename="([^"]+)"/u.exec(disposition ?? "")?.[1] ?? otherwise;
}

function notesOf(header: string | null): ExportNote[] {
  try {
    const notes: unknown = JSON.parse(header ?? "[]");
    return Array.isArray(notes) ? (notes as ExportNote[]) : [];
  } catch {
    return [];
  }
}
