/** Who is in touch with whom: the heat map of a customer, and who knows somebody. */

import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
export type HeatMap = Schemas["HeatMapOut"];
export type HeatCell = Schemas["HeatCell"];
export type OurPerson = Schemas["OurPerson"];
export type TheirPerson = Schemas["TheirPerson"];
export type PassedOne = Schemas["PassedOne"];
export type Acquaintances = Schemas["AcquaintancesOut"];
export type SeenWith = Schemas["SeenWith"];
export type ToldOf = Schemas["ToldOf"];
export type MonthCount = Schemas["MonthCount"];
/** What passed between two people, and how strong their tie is. */
export type TieFigures = Omit<Schemas["KnownMember"], "member">;

export interface PeriodQuery {
  since?: string;
  until?: string;
}

/** Whose interactions: of a cell both, of a row one of ours, of a column one of theirs, or all of a department. */
export interface Between {
  member_id?: string;
  contact_id?: string;
  department_id?: string;
  /** Those who are in no department. */
  unplaced?: boolean;
}

export const heatMapQuery = (accountId: string, period: PeriodQuery) =>
  queryOptions({
    queryKey: ["network", "heat", accountId, period],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/accounts/{account_id}/heat-map", { params: { path: { account_id: accountId }, query: period }, signal })),
    placeholderData: keepPreviousData,
  });

export const passedQuery = (accountId: string, between: Between, period: PeriodQuery) =>
  infiniteQueryOptions({
    queryKey: ["network", "passed", accountId, between, period],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...between, ...period, ...(pageParam ? { before: pageParam } : {}) };
      return answer(client.GET("/api/accounts/{account_id}/heat-map/interactions", { params: { path: { account_id: accountId }, query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next || undefined,
  });

export const acquaintancesQuery = (contactId: string) =>
  queryOptions({
    queryKey: ["network", "acquaintances", contactId],
    queryFn: ({ signal }) => answer(client.GET("/api/contacts/{contact_id}/acquaintances", { params: { path: { contact_id: contactId } }, signal })),
  });

export type MemberAcquaintances = Schemas["MemberAcquaintancesOut"];
export type KnownTheirs = Schemas["KnownTheirs"];
export type KnownQuery = NonNullable<paths["/api/members/{member_id}/acquaintances"]["get"]["parameters"]["query"]>;

export const memberAcquaintancesQuery = (memberId: string, query: KnownQuery) =>
  queryOptions({
    queryKey: ["network", "acquaintances", "member", memberId, query],
    queryFn: ({ signal }) => answer(client.GET("/api/members/{member_id}/acquaintances", { params: { path: { member_id: memberId }, query }, signal })),
    placeholderData: keepPreviousData,
  });
