import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";

const at = (account_id: string) => ({ path: { account_id } });
export const CHANGES_PAGE = 50;

export const changesQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ["changes", accountId],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET("/api/accounts/{account_id}/changes", {
          params: { ...at(accountId), query: pageParam === null ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < CHANGES_PAGE ? undefined : page[page.length - 1]!.seq),
  });

export const undoStackQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["undo", accountId],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/undo", { params: at(accountId) })),
  });

export const undo = (accountId: string) =>
  answer(client.POST("/api/accounts/{account_id}/undo", { params: at(accountId) }));

export const redo = (accountId: string) =>
  answer(client.POST("/api/accounts/{account_id}/redo", { params: at(accountId) }));
