import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
type Answer = Schemas["InnerNetworkOut"];
export type NetworkPerson = Schemas["NetworkPerson"];
/** A row of a table that comes column by column, its ends by key. */
type RowOf<Columns extends { a: number[]; b: number[] }> = { [Name in keyof Columns]: Name extends "a" | "b" ? string : Columns[Name] extends (infer Value)[] ? Value : never };
export type NetworkTie = RowOf<Schemas["NetworkTies"]>;
export type DrawnTie = RowOf<Schemas["DrawnTies"]>;
export type InnerNetwork = Omit<Answer, "ties" | "told"> & { ties: NetworkTie[]; told: DrawnTie[] };

/** Whole days, both included. */
export interface NetworkPeriod {
  since: string;
  until: string;
}

/** Who of a customer is seen with whom; the picture of another period stays until this one is there. */
export const innerNetworkQuery = (account_id: string, period: NetworkPeriod) =>
  queryOptions({
    queryKey: ["network", account_id, "inner", period],
    queryFn: async ({ signal }) =>
      rowsOf(await answer(client.GET("/api/accounts/{account_id}/network", { params: { path: { account_id }, query: period }, signal }))),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // Thousands of ties are not compared one by one with those of before.
    structuralSharing: false,
  });

/** Ties as rows: they come column by column, their ends as places among the people. */
function rowsOf({ ties, told, ...network }: Answer): InnerNetwork {
  const id = (place: number) => network.people[place]!.id;
  return {
    ...network,
    ties: ties.a.map((a, n) => ({
      a: id(a),
      b: id(ties.b[n]!),
      strength: ties.strength[n]!,
      times: ties.times[n]!,
      meetings: ties.meetings[n]!,
      hidden: ties.hidden[n]!,
      first_at: ties.first_at[n]!,
      last_at: ties.last_at[n]!,
    })),
    told: told.a.map((a, n) => ({
      id: told.id[n]!,
      a: id(a),
      b: id(told.b[n]!),
      sort: told.sort[n]!,
      kind: told.kind[n]!,
      certainty: told.certainty[n]!,
      name: told.name[n]!,
    })),
  };
}
