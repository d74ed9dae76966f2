import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { RatingIn, RoleIn } from "./types";

export const factsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["facts", accountId],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/facts", { params: { path: { account_id: accountId } } })),
  });

export const rateContact = (contact_id: string, body: RatingIn) =>
  answer(client.PUT("/api/contacts/{contact_id}/rating", { params: { path: { contact_id } }, body }));

export const setRole = (contact_id: string, role: RoleIn["role"]) =>
  answer(client.PUT("/api/contacts/{contact_id}/role", { params: { path: { contact_id } }, body: { role } }));
