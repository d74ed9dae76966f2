/** Signals and white space of a customer. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Signals = Schemas["SignalsOut"];
export type Quiet = Schemas["QuietOut"];
export type Influence = Schemas["InfluenceOut"];
export type Doubt = Schemas["DoubtOut"];
export type SeenPerson = Schemas["SeenPerson"];
export type WhiteSpace = Schemas["WhiteSpaceOut"];
export type DepartmentReach = Schemas["DepartmentReach"];
export type Unmet = Schemas["UnmetOut"];
export type EmptySeat = Schemas["EmptySeat"];

const at = (account_id: string) => ({ params: { path: { account_id } } });

/** Counted when asked for: what was noted a moment ago counts at once. */
export const signalsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["network", accountId, "signals"],
    queryFn: ({ signal }) => answer(client.GET("/api/accounts/{account_id}/signals", { ...at(accountId), signal })),
    staleTime: 0,
  });

export const whiteSpaceQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["network", accountId, "white"],
    queryFn: ({ signal }) => answer(client.GET("/api/accounts/{account_id}/white-space", { ...at(accountId), signal })),
    staleTime: 0,
  });
