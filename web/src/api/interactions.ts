import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { InteractionIn } from "./types";

export const interactionsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["interactions", accountId],
    queryFn: () =>
      answer(client.GET("/api/accounts/{account_id}/interactions", { params: { path: { account_id: accountId } } })),
  });

export const logInteraction = (accountId: string, body: InteractionIn) =>
  answer(client.POST("/api/accounts/{account_id}/interactions", { params: { path: { account_id: accountId } }, body }));
