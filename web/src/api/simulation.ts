/** How a decision would come out, whom of ours should meet whom of theirs, and the sheet to print. */

import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import { exportFile } from "./exports";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Simulation = Schemas["SimulationOut"];
export type Simulated = Schemas["SimulatedOut"];
export type Outlook = NonNullable<Simulated["outlook"]>;
export type StageOutlook = Outlook["stages"][number];
export type Groups = NonNullable<Simulated["winning"]>["from_here"];
export type Verdict = Outlook["verdict"];
export type Trend = Simulation["trend"];
export type Stances = Schemas["WhatIfIn"]["stances"];
export type ChainPlan = Schemas["PlanOut"];
export type LevelCell = ChainPlan["cells"][number];
export type MapIn = Schemas["ChainExportIn"];
export type Redaction = NonNullable<MapIn["redaction"]>;

const at = (chain_id: string) => ({ params: { path: { chain_id } } });

/** Kept below the chains' key, as everything that follows from a chain: whatever makes chains stale makes this stale. */
export const simulationQuery = (chainId: string) =>
  queryOptions({
    queryKey: ["chains", chainId, "simulation"],
    queryFn: () => answer(client.GET("/api/chains/{chain_id}/simulation", at(chainId))),
  });

/** What would be if some people thought otherwise; nothing is kept. */
export const whatIfQuery = (chainId: string, stances: Stances) =>
  queryOptions({
    queryKey: ["chains", chainId, "what-if", stances],
    queryFn: () => answer(client.POST("/api/chains/{chain_id}/what-if", { ...at(chainId), body: { stances } })),
    enabled: Object.keys(stances).length > 0,
    placeholderData: keepPreviousData,
  });

export const chainPlanQuery = (chainId: string) =>
  queryOptions({
    queryKey: ["chains", chainId, "plan"],
    queryFn: () => answer(client.GET("/api/chains/{chain_id}/plan", at(chainId))),
  });

export const exportMap = (chainId: string, wanted: MapIn) => exportFile(`/api/chains/${chainId}/export`, wanted, `map.${wanted.format}`);

/** The sheet as a picture, to look at before it is printed. */
export const mapPictureQuery = (chainId: string, wanted: Pick<MapIn, "lang" | "redaction">) =>
  queryOptions({
    queryKey: ["chains", chainId, "map", wanted],
    queryFn: async () => (await exportMap(chainId, { ...wanted, format: "svg" } as MapIn)).content,
    gcTime: 0,
  });
