/** What is not known, and the visits that ask for it. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Unknown = Schemas["UnknownOut"];
export type Unknowns = Schemas["UnknownsOut"];
export type UnknownKind = Unknown["kind"];
export type Mend = Schemas["MendOut"];
export type Visit = Schemas["VisitOut"];
export type VisitRow = Schemas["VisitRow"];
export type VisitIn = Schemas["VisitIn"];
export type VisitPatch = Schemas["VisitPatch"];
export type VisitPerson = Schemas["MetPerson"];
export type SheetQuestion = Schemas["SheetQuestion"];
export type Proposed = Schemas["ProposedOut"];
export type Wanted = Schemas["WantedIn"];
export type AnswerIn = Schemas["AnswerIn"];
export type AnswerValues = Schemas["AnswerValues"];
export type CloseIn = Schemas["CloseIn"];
type Lang = NonNullable<Schemas["UnknownsIn"]["lang"]>;

const one = (visit_id: string) => ({ params: { path: { visit_id } } });

export const accountUnknownsQuery = (accountId: string, lang: Lang, limit = 50) =>
  queryOptions({
    queryKey: ["unknowns", "account", accountId, lang, limit],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/unknowns", { params: { path: { account_id: accountId }, query: { lang, limit } } })),
  });

export const chainUnknownsQuery = (chainId: string, lang: Lang) =>
  queryOptions({
    queryKey: ["unknowns", "chain", chainId, lang],
    queryFn: () => answer(client.GET("/api/chains/{chain_id}/unknowns", { params: { path: { chain_id: chainId }, query: { lang } } })),
  });

export const accountVisitsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["visits", "account", accountId],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/visits", { params: { path: { account_id: accountId } } })),
  });

export const myVisitsQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["visits", "mine", lang],
    queryFn: () => answer(client.GET("/api/visits/mine", { params: { query: { lang } } })),
  });

export const visitQuery = (visitId: string, lang: Lang) =>
  queryOptions({
    queryKey: ["visits", "one", visitId, lang],
    queryFn: () => answer(client.GET("/api/visits/{visit_id}", { params: { path: { visit_id: visitId }, query: { lang } } })),
  });

export const proposalQuery = (accountId: string, contactIds: readonly string[], chainId: string | null, lang: Lang) =>
  queryOptions({
    queryKey: ["visits", "proposal", accountId, contactIds, chainId, lang],
    queryFn: () =>
      answer(
        client.GET("/api/accounts/{account_id}/visit-questions", {
          params: { path: { account_id: accountId }, query: { contact_ids: [...contactIds], chain_id: chainId, lang } },
        }),
      ),
  });

export const planVisit = (accountId: string, body: VisitIn) =>
  answer(client.POST("/api/accounts/{account_id}/visits", { params: { path: { account_id: accountId } }, body }));

export const changeVisit = (id: string, body: VisitPatch) => answer(client.PATCH("/api/visits/{visit_id}", { ...one(id), body }));

export const setQuestions = (id: string, questions: Wanted[]) => answer(client.PUT("/api/visits/{visit_id}/questions", { ...one(id), body: { questions } }));

/** Sent with a key of its own, so that a sheet which is loaded anew may send what it still holds once more. */
export const answerQuestion = (visit_id: string, question_id: string, body: AnswerIn, key: string) =>
  answer(
    client.POST("/api/visits/{visit_id}/questions/{question_id}/answer", {
      params: { path: { visit_id, question_id } },
      body,
      headers: { "Idempotency-Key": key },
    }),
  );

export const undoAnswer = (visit_id: string, answer_id: string) =>
  answer(client.POST("/api/visits/{visit_id}/answers/{answer_id}/undo", { params: { path: { visit_id, answer_id } } }));

export const closeVisit = (id: string, body: CloseIn) => answer(client.POST("/api/visits/{visit_id}/close", { ...one(id), body }));
export const undoVisit = (id: string) => answer(client.POST("/api/visits/{visit_id}/undo", one(id)));
export const dropVisit = (id: string) => answer(client.DELETE("/api/visits/{visit_id}", one(id)));

export const evidenceQuery = (interactionId: string) =>
  queryOptions({
    queryKey: ["evidence", interactionId],
    queryFn: () => answer(client.GET("/api/evidence/{interaction_id}", { params: { path: { interaction_id: interactionId } } })),
    staleTime: 300_000,
  });

export const visitFileAddress = (visitId: string, lang: string) => `/api/visits/${visitId}/file?${new URLSearchParams({ lang })}`;
