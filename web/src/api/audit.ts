import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];
export type AuditEntry = Schemas["AnyEntryOut"];
export type UnfoldedChange = Schemas["UnfoldedOut"];
export type LogName = Schemas["VerificationOut"]["log"];
export type ChainPart = Schemas["VerificationOut"];
export type ChainFinding = Schemas["ChainFindingOut"];
export type LogHeads = Schemas["LogsOut"];
type AuditQuery = NonNullable<operations["guanxi_api_audit_routes_list_entries"]["parameters"]["query"]>;
export type AuditFilter = Omit<AuditQuery, "before" | "limit">;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET("/api/audit", { params: { query: { ...filter, ...(pageParam === null ? {} : { before: pageParam }) } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

export const unfoldedQuery = (changeId: string) =>
  queryOptions({
    queryKey: ["audit", "change", changeId],
    queryFn: () => answer(client.GET("/api/audit/changes/{change_id}", { params: { path: { change_id: changeId } } })),
  });

export const logHeads = () => answer(client.GET("/api/audit/heads"));

export const verifyPart = (log: LogName, after: number) =>
  answer(client.GET("/api/audit/verification", { params: { query: { log, after } } }));

/** Where what a filter finds can be fetched as a file; the browser saves it as it comes. */
export function auditExportAddress(filter: AuditFilter, lang: string): string {
  const query = new URLSearchParams({ lang });
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, String(value));
  return `/api/audit/export?${query}`;
}
