import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { InteractionIn } from "./types";

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

export const logInteraction = (accountId: string, body: InteractionIn) =>
  answer(client.POST("/api/accounts/{account_id}/interactions", { params: { path: { account_id: accountId } }, body }));
