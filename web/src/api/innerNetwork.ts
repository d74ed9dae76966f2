import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type InnerNetwork = Schemas["InnerNetworkOut"];
export type NetworkPerson = Schemas["NetworkPerson"];
export type NetworkTie = Schemas["NetworkTie"];
export type DrawnTie = Schemas["DrawnTie"];

/** Whole days, both included. */
export interface NetworkPeriod {
  since: string;
  until: string;
}

/** Who of a customer is seen with whom; the picture of another period stays until this one is there. */
export const innerNetworkQuery = (account_id: string, period: NetworkPeriod) =>
  queryOptions({
    queryKey: ["network", account_id, "inner", period],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/accounts/{account_id}/network", { params: { path: { account_id }, query: period }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // Thousands of ties are not compared one by one with those of before.
    structuralSharing: false,
  });
