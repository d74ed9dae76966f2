import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];

export type LeadRow = Schemas["LeadRow"];
export type Lead = Schemas["LeadOut"];
export type LeadIn = Schemas["LeadIn"];
export type LeadPatch = Schemas["LeadPatch"];
export type LeadState = LeadRow["state"];
export type Pooled = Exclude<LeadRow["pooled_as"], "">;
export type LeadStep = Schemas["LeadStepOut"];
export type LeadTalk = Schemas["LeadTalkOut"];
export type TalkIn = Schemas["LeadTalkIn"];
export type LeadConfirmIn = Schemas["LeadConfirmIn"];
export type Places = Schemas["LeadPlaces"];
export type Hit = Schemas["LeadHit"];
export type Duplicates = Schemas["Duplicates"];
export type Likeness = Schemas["Likeness"];
export type BulkIn = Schemas["BulkIn"];
export type BulkOut = Schemas["BulkOut"];
export type Pool = Schemas["PoolOut"];
export type PoolIn = Schemas["PoolIn"];
export type PoolPatch = Schemas["PoolPatch"];
export type PoolRules = Schemas["PoolRules"];
export type LeadQuery = NonNullable<operations["guanxi_leads_api_leads_list_leads"]["parameters"]["query"]>;

export const LEAD_STATES: readonly LeadState[] = ["new", "talking", "ignored", "confirmed"];
/** Lists, places, one lead: all old after any deed. */
export const STALE_LEADS = [["leads"]];

const at = (lead_id: string) => ({ params: { path: { lead_id } } });
const atPool = (pool_id: string) => ({ params: { path: { pool_id } } });

export const leadsQuery = (query: LeadQuery) =>
  queryOptions({
    queryKey: ["leads", "list", query] as const,
    queryFn: ({ signal }) => answer(client.GET("/api/leads", { params: { query }, signal })),
    placeholderData: (before) => before,
  });

export const placesQuery = queryOptions({
  queryKey: ["leads", "places"],
  queryFn: () => answer(client.GET("/api/leads/places")),
});

export const leadFacetsQuery = queryOptions({
  queryKey: ["leads", "facets"],
  queryFn: () => answer(client.GET("/api/leads/facets")),
});

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", "one", id],
    queryFn: () => answer(client.GET("/api/leads/{lead_id}", at(id))),
  });

export const leadDuplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", "duplicates", id],
    queryFn: () => answer(client.GET("/api/leads/{lead_id}/duplicates", at(id))),
  });

/** Who protects a company that is being typed. */
export const likeLeadQuery = (known: Likeness) =>
  queryOptions({
    queryKey: ["leads", "like", known],
    queryFn: ({ signal }) => answer(client.GET("/api/leads/duplicates", { params: { query: known }, signal })),
    enabled: Object.values(known).some((text) => (text ?? "").trim().length > 1),
    placeholderData: (before) => before,
  });

export const addLead = (body: LeadIn) => answer(client.POST("/api/leads", { body }));
export const editLead = (id: string, body: LeadPatch) => answer(client.PATCH("/api/leads/{lead_id}", { ...at(id), body }));
export const deleteLead = (id: string) => answer(client.DELETE("/api/leads/{lead_id}", at(id)));
export const restoreLead = (id: string) => answer(client.POST("/api/leads/{lead_id}/restore", at(id)));
export const talkWithLead = (id: string, body: TalkIn) => answer(client.POST("/api/leads/{lead_id}/talks", { ...at(id), body }));
export const claimLead = (id: string) => answer(client.POST("/api/leads/{lead_id}/claim", at(id)));
export const confirmLead = (id: string, body: LeadConfirmIn) => answer(client.POST("/api/leads/{lead_id}/confirm", { ...at(id), body }));
export const undoLeadStep = (id: string) => answer(client.POST("/api/leads/{lead_id}/undo", at(id)));
export const doWithLeads = (body: BulkIn) => answer(client.POST("/api/leads/bulk", { body }));

export const poolsQuery = queryOptions({
  queryKey: ["leads", "pools"],
  queryFn: () => answer(client.GET("/api/pools")),
});

export const rulesPreviewQuery = (id: string, rules: PoolRules) =>
  queryOptions({
    queryKey: ["leads", "preview", id, rules],
    queryFn: ({ signal }) => {
      const query = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== null && value !== undefined));
      return answer(client.GET("/api/pools/{pool_id}/preview", { params: { ...atPool(id).params, query }, signal }));
    },
    placeholderData: (before) => before,
  });

export const addPool = (body: PoolIn) => answer(client.POST("/api/pools", { body }));
export const editPool = (id: string, body: PoolPatch) => answer(client.PATCH("/api/pools/{pool_id}", { ...atPool(id), body }));
export const closePool = (id: string, move_to: string | null) => answer(client.POST("/api/pools/{pool_id}/close", { ...atPool(id), body: { move_to } }));
export const restorePool = (id: string) => answer(client.POST("/api/pools/{pool_id}/restore", atPool(id)));
