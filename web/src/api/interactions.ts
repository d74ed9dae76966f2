import { queryOptions } from "@tanstack/react-query";

import { answer, client, refusal } from "./client";
import type { components } from "./schema";
import { sendTo } from "./sending";
import type { InteractionIn } from "./types";

export type InteractionPatch = components["schemas"]["InteractionPatch"];
export type ReadingPeople = components["schemas"]["ReadingPeople"];
export type FollowUpIn = components["schemas"]["NextIn"] & { contact_ids: string[] };

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
export async function planFollowUp(accountId: string, body: FollowUpIn): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const response = await sendTo(`/api/accounts/${accountId}/follow-ups`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
}
