import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { GrantIn, GrantPatch, TransferIn, TransferManyIn } from "./types";

const at = (account_id: string) => ({ params: { path: { account_id } } });

/** With whom an account is shared. */
export const grantsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["accounts", "grants", accountId],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/grants", at(accountId))),
  });

/** The teams an account can be shared with. */
export const shareableTeamsQuery = queryOptions({
  queryKey: ["teams", "shareable"],
  queryFn: () => answer(client.GET("/api/teams")),
});

export const shareAccount = (accountId: string, body: GrantIn) =>
  answer(client.POST("/api/accounts/{account_id}/grants", { ...at(accountId), body }));

export const changeGrant = (grant_id: string, body: GrantPatch) =>
  answer(client.PATCH("/api/grants/{grant_id}", { params: { path: { grant_id } }, body }));

export const endGrant = (grant_id: string) => answer(client.DELETE("/api/grants/{grant_id}", { params: { path: { grant_id } } }));

export const transferAccount = (accountId: string, body: TransferIn) =>
  answer(client.POST("/api/accounts/{account_id}/transfer", { ...at(accountId), body }));

/** Take back that several accounts were handed over, as a whole. */
export const undoTransfer = (transfer_id: string) =>
  answer(client.POST("/api/transfers/{transfer_id}/undo", { params: { path: { transfer_id } } }));

export const transferAccounts = (body: TransferManyIn) => answer(client.POST("/api/accounts/transfer", { body }));
