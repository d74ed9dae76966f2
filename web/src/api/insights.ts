/** Warnings, how decisions stand, what to do today. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Warning = Schemas["WarningOut"];
export type Severity = Warning["severity"];
export type WarningRule = Schemas["WarningRuleOut"];
export type ChainInsights = Schemas["ChainInsightsOut"];
export type ChainWarnings = Schemas["ChainWarnings"];
export type Today = Schemas["TodayOut"];
export type Lang = NonNullable<Schemas["InWords"]["lang"]>;

export const warningRulesQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["warning-rules", lang],
    queryFn: () => answer(client.GET("/api/warning-rules", { params: { query: { lang } } })),
  });

/** Kept below the chain's key: whatever makes the chain stale makes this stale. */
export const chainInsightsQuery = (chainId: string, lang: Lang) =>
  queryOptions({
    queryKey: ["chains", chainId, "insights", lang],
    queryFn: () => answer(client.GET("/api/chains/{chain_id}/insights", { params: { path: { chain_id: chainId }, query: { lang } } })),
  });

export type Overview = Schemas["OverviewOut"];

export const overviewQuery = (accountId: string, lang: Lang) =>
  queryOptions({
    queryKey: ["overview", accountId, lang],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/overview", { params: { path: { account_id: accountId }, query: { lang } } })),
  });

export const todayQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["today", lang],
    queryFn: () => answer(client.GET("/api/today", { params: { query: { lang } } })),
  });
