import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];
export type Entry = Schemas["TimelineEntry"];
export type EntryKind = Entry["kind"];
export type Month = Schemas["TimelineMonth"];
export type TimelineQuery = NonNullable<operations["guanxi_timeline_api_account_timeline"]["parameters"]["query"]>;

/** Whose line of time. */
export interface Subject {
  of: "account" | "contact" | "chain" | "opportunity";
  id: string;
}

type Asked = { query: TimelineQuery; signal: AbortSignal };

function fetchPage({ of, id }: Subject, { query, signal }: Asked) {
  if (of === "account") return answer(client.GET("/api/accounts/{account_id}/timeline", { params: { path: { account_id: id }, query }, signal }));
  if (of === "contact") return answer(client.GET("/api/contacts/{contact_id}/timeline", { params: { path: { contact_id: id }, query }, signal }));
  if (of === "chain") return answer(client.GET("/api/chains/{chain_id}/timeline", { params: { path: { chain_id: id }, query }, signal }));
  return answer(client.GET("/api/opportunities/{opportunity_id}/timeline", { params: { path: { opportunity_id: id }, query }, signal }));
}

function fetchMonths({ of, id }: Subject, { query, signal }: Asked) {
  if (of === "account") return answer(client.GET("/api/accounts/{account_id}/timeline/months", { params: { path: { account_id: id }, query }, signal }));
  if (of === "contact") return answer(client.GET("/api/contacts/{contact_id}/timeline/months", { params: { path: { contact_id: id }, query }, signal }));
  if (of === "chain") return answer(client.GET("/api/chains/{chain_id}/timeline/months", { params: { path: { chain_id: id }, query }, signal }));
  return answer(client.GET("/api/opportunities/{opportunity_id}/timeline/months", { params: { path: { opportunity_id: id }, query }, signal }));
}

/** Pages of entries, newest first; a page begins behind the last entry of the one before, whatever arrives meanwhile. */
export const timelineQuery = (subject: Subject, query: TimelineQuery) =>
  infiniteQueryOptions({
    queryKey: ["timeline", subject.of, subject.id, query],
    queryFn: ({ pageParam, signal }) => fetchPage(subject, { query: { ...query, ...(pageParam ? { before: pageParam } : {}) }, signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next || undefined,
    placeholderData: keepPreviousData,
  });

export const monthsQuery = (subject: Subject, query: TimelineQuery) =>
  queryOptions({
    queryKey: ["timeline", subject.of, subject.id, "months", query],
    queryFn: ({ signal }) => fetchMonths(subject, { query, signal }),
    placeholderData: keepPreviousData,
  });
