import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";
import type { InteractionIn } from "./types";

export type InteractionPatch = components["schemas"]["InteractionPatch"];
export type ReadingPeople = components["schemas"]["ReadingPeople"];
export type FollowUpIn = components["schemas"]["FollowUpIn"];

/** The most that one answer brings. */
export const MAX_INTERACTIONS = 500;

export const interactionsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["interactions", accountId],
    queryFn: ({ signal }) =>
      answer(
        client.GET("/api/accounts/{account_id}/interactions", {
          params: { path: { account_id: accountId }, query: { limit: MAX_INTERACTIONS } },
          signal,
        }),
      ),
  });

/** Who may be named in a line, those met last first. */
export const peopleToNameQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["interaction-people", accountId],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      answer(client.GET("/api/accounts/{account_id}/interactions/people", { params: { path: { account_id: accountId } }, signal })),
  });

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: ["interaction", id],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/interactions/{interaction_id}", { params: { path: { interaction_id: id } }, signal })),
  });

export const logInteraction = (accountId: string, body: InteractionIn) =>
  answer(client.POST("/api/accounts/{account_id}/interactions", { params: { path: { account_id: accountId } }, body }));

export const changeInteraction = (id: string, body: InteractionPatch) =>
  answer(client.PATCH("/api/interactions/{interaction_id}", { params: { path: { interaction_id: id } }, body }));

export const withdrawInteraction = (id: string, version: number) =>
  answer(
    client.DELETE("/api/interactions/{interaction_id}", {
      params: { path: { interaction_id: id }, query: { expected_version: version } },
    }),
  );

/** Plan what is to come. */
export const planFollowUp = (accountId: string, body: FollowUpIn) =>
  answer(client.POST("/api/accounts/{account_id}/follow-ups", { params: { path: { account_id: accountId } }, body }));
