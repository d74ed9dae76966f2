import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { CHANGES_PAGE } from "./changes";
import { answer, client } from "./client";
import type { components, operations } from "./schema";
import type { Session } from "./types";

type Schemas = components["schemas"];
type Language = Session["language"];

export type OpportunityRow = Schemas["OpportunityRow"];
export type Opportunity = Schemas["OpportunityOut"];
export type OpportunityIn = Schemas["OpportunityIn"];
export type OpportunityPatch = Schemas["OpportunityPatch"];
export type OpportunityState = OpportunityRow["state"];
export type CloseReason = Exclude<OpportunityRow["reason"], "">;
export type Sum = Schemas["OpportunitySum"];
export type Board = Schemas["OpportunityBoard"];
export type Column = Schemas["BoardColumn"];
export type PipelineStage = Schemas["PipelineStageOut"];
export type Competitor = Schemas["CompetitorOut"];
export type OpportunityQuery = NonNullable<
  operations["guanxi_opportunities_api_opportunities_list_opportunities"]["parameters"]["query"]
>;

export const STATES: readonly OpportunityState[] = ["open", "suspended", "won", "lost"];
export const REASONS: readonly CloseReason[] = ["price", "product", "relationship", "service", "competitor", "budget", "timing", "no_decision", "other"];

const at = (opportunity_id: string) => ({ params: { path: { opportunity_id } } });

export const opportunitiesQuery = (query: OpportunityQuery, lang: Language) =>
  queryOptions({
    queryKey: ["opportunities", "list", query, lang] as const,
    queryFn: ({ signal }) => answer(client.GET("/api/opportunities", { params: { query: { ...query, lang } }, signal })),
    // The former answer stays until the new one comes, unless it names stages in another language.
    placeholderData: (before, asked) => (asked?.queryKey[3] === lang ? before : undefined),
  });

export const boardQuery = (query: OpportunityQuery, lang: Language) =>
  queryOptions({
    queryKey: ["opportunities", "board", query, lang] as const,
    queryFn: ({ signal }) => answer(client.GET("/api/opportunities/board", { params: { query: { ...query, lang } }, signal })),
    placeholderData: (before, asked) => (asked?.queryKey[3] === lang ? before : undefined),
  });

export const opportunityQuery = (id: string, lang: Language) =>
  queryOptions({
    queryKey: ["opportunities", "one", id, lang],
    queryFn: () => answer(client.GET("/api/opportunities/{opportunity_id}", { params: { path: { opportunity_id: id }, query: { lang } } })),
  });

export const opportunityChangesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["opportunities", "changes", id],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET("/api/opportunities/{opportunity_id}/changes", {
          params: { path: { opportunity_id: id }, query: pageParam === null ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < CHANGES_PAGE ? undefined : page[page.length - 1]!.seq),
  });

export const addOpportunity = (body: OpportunityIn) => answer(client.POST("/api/opportunities", { body }));

export const editOpportunity = (id: string, body: OpportunityPatch) =>
  answer(client.PATCH("/api/opportunities/{opportunity_id}", { ...at(id), body }));

export const moveOpportunity = (id: string, body: Schemas["OpportunityMoveIn"]) =>
  answer(client.POST("/api/opportunities/{opportunity_id}/move", { ...at(id), body }));

export const closeOpportunity = (id: string, body: Schemas["OpportunityCloseIn"]) =>
  answer(client.POST("/api/opportunities/{opportunity_id}/close", { ...at(id), body }));

export const suspendOpportunity = (id: string, body: Schemas["OpportunitySuspendIn"]) =>
  answer(client.POST("/api/opportunities/{opportunity_id}/suspend", { ...at(id), body }));

export const reopenOpportunity = (id: string) =>
  answer(client.POST("/api/opportunities/{opportunity_id}/reopen", { ...at(id), body: {} }));

export const archiveOpportunity = (id: string) => answer(client.DELETE("/api/opportunities/{opportunity_id}", at(id)));

export const restoreOpportunity = (id: string) => answer(client.POST("/api/opportunities/{opportunity_id}/restore", at(id)));

export const pipelineQuery = (lang: Language) =>
  queryOptions({
    queryKey: ["opportunities", "pipeline", lang],
    queryFn: () => answer(client.GET("/api/pipeline", { params: { query: { lang } } })),
    staleTime: 60_000,
  });

export const addStage = (body: Schemas["PipelineStageIn"]) => answer(client.POST("/api/pipeline", { body }));

export const editStage = (stage_id: string, body: Schemas["PipelineStagePatch"]) =>
  answer(client.PATCH("/api/pipeline/{stage_id}", { params: { path: { stage_id } }, body }));

export const archiveStage = (stage_id: string, move_to: string | null) =>
  answer(client.DELETE("/api/pipeline/{stage_id}", { params: { path: { stage_id }, query: move_to ? { move_to } : {} } }));

export const restoreStage = (stage_id: string) =>
  answer(client.POST("/api/pipeline/{stage_id}/restore", { params: { path: { stage_id } } }));

export const competitorsQuery = queryOptions({
  queryKey: ["opportunities", "competitors"],
  queryFn: () => answer(client.GET("/api/competitors")),
});

export const addCompetitor = (body: Schemas["CompetitorIn"]) => answer(client.POST("/api/competitors", { body }));

export const editCompetitor = (competitor_id: string, body: Schemas["CompetitorPatch"]) =>
  answer(client.PATCH("/api/competitors/{competitor_id}", { params: { path: { competitor_id } }, body }));

export const archiveCompetitor = (competitor_id: string) =>
  answer(client.DELETE("/api/competitors/{competitor_id}", { params: { path: { competitor_id } } }));
