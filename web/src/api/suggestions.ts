/** What is inferred about a customer's people, and what somebody said to it. */

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Suggestions = Schemas["SuggestionsOut"];
export type Suggestion = Schemas["SuggestionOut"];
export type SuggestionBatch = Schemas["SuggestionBatch"];
export type QuestionBatch = Schemas["QuestionBatch"];
export type SuggestedPerson = Schemas["SuggestedPerson"];
export type Evidence = Schemas["SuggestionEvidence"];
export type Signal = Evidence["signal"];
export type SuggestionAnswer = Schemas["SuggestionAnswer"];
export type AnswerValue = SuggestionAnswer["answer"];
export type Answered = Schemas["AnsweredOut"];

const at = (account_id: string) => ({ path: { account_id } });

/** Everything that is suggested about an account's people, inferred anew each time. */
export const suggestionsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["suggestions", accountId],
    queryFn: ({ signal }) => answer(client.GET("/api/accounts/{account_id}/suggestions", { params: at(accountId), signal })),
    staleTime: 0,
  });

/** This week's few questions. */
export const questionsQuery = queryOptions({
  queryKey: ["suggestions", "questions"],
  queryFn: ({ signal }) => answer(client.GET("/api/suggestions/questions", { signal })),
});

/** Several answers of one customer: one change, which can be undone as a whole. */
export const answerSuggestions = (accountId: string, answers: SuggestionAnswer[]) =>
  answer(client.POST("/api/accounts/{account_id}/suggestions/answers", { params: at(accountId), body: { answers } }));

const PAGE = 50;

/** What was answered, the newest first. */
export const answersQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ["suggestions", accountId, "answers"],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET("/api/accounts/{account_id}/suggestions/answers", {
          params: { ...at(accountId), query: { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const takeBackAnswer = (answer_id: string) =>
  answer(client.DELETE("/api/suggestions/answers/{answer_id}", { params: { path: { answer_id } } }));
