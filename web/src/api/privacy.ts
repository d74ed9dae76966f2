import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";
import type { Contact } from "./types";

/** Why a person's data may be kept. */
export const BASES = [
  "consent", "contract", "legitimate_interest", "publicly_disclosed", "legal_obligation", "vital_interest",
  "public_interest",
] as const satisfies readonly Contact["lawful_basis"][]; // prettier-ignore

/** How we came to know of somebody. */
export const SOURCES = [
  "business_card", "referral", "event", "inquiry", "website", "public_register", "social", "import", "other",
] as const satisfies readonly Contact["source"][]; // prettier-ignore

export type RevealIn = components["schemas"]["RevealIn"];
export type EraseIn = components["schemas"]["EraseIn"];
export type ErasurePreview = components["schemas"]["ErasurePreview"];
export type Mention = components["schemas"]["MentionOut"];

const at = (contact_id: string) => ({ params: { path: { contact_id } } });

/** A person's numbers in clear, for this answer alone. */
export const revealContact = (contact_id: string, body: RevealIn) =>
  answer(client.POST("/api/contacts/{contact_id}/reveal", { ...at(contact_id), body }));

/** An account's number in clear, for this answer alone. */
export const revealAccount = (account_id: string, body: RevealIn) =>
  answer(client.POST("/api/accounts/{account_id}/reveal", { params: { path: { account_id } }, body }));

export const erasureQuery = (contact_id: string) =>
  queryOptions({
    queryKey: ["erasure", contact_id],
    queryFn: () => answer(client.GET("/api/contacts/{contact_id}/erase", at(contact_id))),
    gcTime: 0,
  });

export const eraseContact = (contact_id: string, body: EraseIn) =>
  answer(client.POST("/api/contacts/{contact_id}/erase", { ...at(contact_id), body }));

/** Where the file with everything held on a person is. */
export const personalDataAddress = (contact_id: string, format: "json" | "zip" | "pdf", lang = "zh-CN") =>
  `/api/contacts/${contact_id}/personal-data?format=${format}&lang=${lang}`;
