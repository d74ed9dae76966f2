import { queryOptions } from "@tanstack/react-query";

import { answer, client, refusal } from "./client";
import type { components } from "./schema";
import { sendTo } from "./sending";

type Schemas = components["schemas"];
export type Import = Schemas["ImportOut"];
export type ImportRow = Schemas["ImportRow"];
export type ImportProgress = Schemas["ImportProgress"];
export type ImportKind = Import["kind"];
export type ImportState = Import["state"];
export type Finding = Schemas["FindingOut"];
export type MappingPatch = Schemas["MappingPatch"];
export type Format = Schemas["ShapeOut"]["format"];

const at = (import_id: string) => ({ params: { path: { import_id } } });

export interface Source {
  file?: File;
  text?: string;
  accountId?: string | undefined;
  kind?: ImportKind | undefined;
  /** A campaign's people: which campaign. */
  campaignId?: string | undefined;
  /** What it is, when that is not to be guessed. */
  format?: Format;
}

/** Hand a file or a text over; it is read, mapped as well as can be guessed, and previewed. */
export async function createImport({ file, text, accountId, kind, format, campaignId }: Source): Promise<Import> {
  const body = new FormData();
  if (file) body.set("file", file);
  if (text) body.set("text", text);
  if (accountId) body.set("account_id", accountId);
  if (kind) body.set("kind", kind);
  if (format) body.set("format", format);
  if (campaignId) body.set("campaign_id", campaignId);
  const response = await sendTo("/api/imports", { method: "POST", body });
  const answered: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response.status, answered);
  return answered as Import;
}

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "one", id],
    queryFn: () => answer(client.GET("/api/imports/{import_id}", at(id))),
  });

/** An account's imports; those that belong to none without an account. */
export const importsQuery = (accountId: string | null) =>
  queryOptions({
    queryKey: ["imports", "list", accountId],
    queryFn: () =>
      accountId === null
        ? answer(client.GET("/api/imports"))
        : answer(client.GET("/api/accounts/{account_id}/imports", { params: { path: { account_id: accountId } } })),
  });

export const mapImport = (id: string, body: MappingPatch) =>
  answer(client.PATCH("/api/imports/{import_id}", { ...at(id), body }));

/** Apply the next rows; to be called until the state says it is done. */
export const applyImport = (id: string) => answer(client.POST("/api/imports/{import_id}/apply", at(id)));
export const undoImport = (id: string) => answer(client.POST("/api/imports/{import_id}/undo", at(id)));
export const cancelImport = (id: string) => answer(client.POST("/api/imports/{import_id}/cancel", at(id)));

/** Where what was found about the rows can be fetched as a table. */
export const findingsAddress = (id: string) => `/api/imports/${id}/errors.csv`;
