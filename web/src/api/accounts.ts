import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { AccountIn, AccountPatch, AccountQuery, AccountRow, SearchHit } from "./types";

const at = (account_id: string) => ({ params: { path: { account_id } } });

export const accountsQuery = (query: AccountQuery) =>
  queryOptions({
    queryKey: ["accounts", "list", query],
    queryFn: ({ signal }) => answer(client.GET("/api/accounts", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const MAX_TREE = 1000;
const TREE_PAGE = 200;

/** All accounts of a filter, up to a limit, for the tree of groups. */
export const accountTreeQuery = (query: AccountQuery) =>
  queryOptions({
    queryKey: ["accounts", "tree", query],
    queryFn: ({ signal }) => everyAccount(query, signal),
    placeholderData: keepPreviousData,
  });

async function everyAccount(query: AccountQuery, signal: AbortSignal): Promise<{ items: AccountRow[]; total: number }> {
  const items: AccountRow[] = [];
  for (let page = 1; ; page++) {
    const asked = { ...query, group_by: "" as const, page, page_size: TREE_PAGE };
    const found = await answer(client.GET("/api/accounts", { params: { query: asked }, signal }));
    items.push(...found.items);
    if (items.length >= Math.min(found.total, MAX_TREE) || found.items.length === 0) return { items, total: found.total };
  }
}

export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ["accounts", "one", id], queryFn: () => answer(client.GET("/api/accounts/{account_id}", at(id))) });

export const createAccount = (body: AccountIn) => answer(client.POST("/api/accounts", { body }));

export const editAccount = (id: string, body: AccountPatch) =>
  answer(client.PATCH("/api/accounts/{account_id}", { ...at(id), body }));

export const archiveAccount = (id: string) => answer(client.DELETE("/api/accounts/{account_id}", at(id)));

export const departmentsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["accounts", "departments", accountId],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/departments", at(accountId))),
  });

export const createDepartment = (accountId: string, body: { name: string; parent_id?: string | null }) =>
  answer(client.POST("/api/accounts/{account_id}/departments", { ...at(accountId), body }));

export const editDepartment = (id: string, body: { name?: string; parent_id?: string | null }) =>
  answer(client.PATCH("/api/departments/{department_id}", { params: { path: { department_id: id } }, body }));

/** The values that lists can be filtered by. */
export const facetsQuery = queryOptions({
  queryKey: ["accounts", "facets"],
  queryFn: () => answer(client.GET("/api/facets")),
  staleTime: 60_000,
});

export const accountsLikeQuery = (name: string) =>
  queryOptions({
    queryKey: ["duplicates", "account", name],
    queryFn: ({ signal }) => answer(client.GET("/api/duplicates/accounts", { params: { query: { name } }, signal })),
    enabled: name.trim().length > 1,
  });

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    queryFn: ({ signal }) => answer(client.GET("/api/search", { params: { query: { q } }, signal })),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** Choosing an account by a part of its name: what a select asks for, and what of the answer it offers. */
export const accountChoice = {
  find: searchQuery,
  read: (hits: SearchHit[]) => hits.filter((hit) => hit.kind === "account").map(({ id, name }) => ({ value: id, label: name })),
};

export const mergeAccounts = (kept_id: string, merged_id: string) =>
  answer(client.POST("/api/accounts/merge", { body: { kept_id, merged_id } }));
