/** What is to be done next. */

import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];

export type FollowUp = Schemas["FollowUpOut"];
export type FollowUpIn = Partial<Schemas["FollowUpIn"]>;
export type FollowUpPage = Schemas["FollowUpPage"];
export type FinishIn = Partial<Schemas["FinishIn"]>;
export type SnoozeIn = Partial<Schemas["SnoozeIn"]>;
export type Wanted = NonNullable<paths["/api/follow-ups"]["get"]["parameters"]["query"]>;

const one = (id: string) => ({ params: { path: { follow_up_id: id } } });

export const followUpsQuery = (query: Wanted) =>
  queryOptions({
    queryKey: ["follow-ups", query],
    queryFn: ({ signal }) => answer(client.GET("/api/follow-ups", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const followUpQuery = (id: string) =>
  queryOptions({
    queryKey: ["follow-ups", "one", id],
    queryFn: ({ signal }) => answer(client.GET("/api/follow-ups/{follow_up_id}", { ...one(id), signal })),
  });

export const planFollowUp = (accountId: string, body: FollowUpIn) =>
  answer(
    client.POST("/api/accounts/{account_id}/follow-ups", {
      params: { path: { account_id: accountId } },
      body: { what: "", contact_ids: [], ...body },
    }),
  );

export const changeFollowUp = (id: string, version: number, body: FollowUpIn) =>
  answer(client.PATCH("/api/follow-ups/{follow_up_id}", { ...one(id), body: { expected_version: version, ...body } }));

export const snoozeFollowUp = (id: string, body: SnoozeIn) => answer(client.POST("/api/follow-ups/{follow_up_id}/snooze", { ...one(id), body }));

export const finishFollowUp = (id: string, body: FinishIn) =>
  answer(client.POST("/api/follow-ups/{follow_up_id}/finish", { ...one(id), body: { outcome: "", kind: "call", ...body } }));

export const dropFollowUp = (id: string, reason: string) => answer(client.POST("/api/follow-ups/{follow_up_id}/drop", { ...one(id), body: { reason } }));

export const reopenFollowUp = (id: string) => answer(client.POST("/api/follow-ups/{follow_up_id}/reopen", one(id)));
