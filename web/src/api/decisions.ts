import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { RatingIn, RoleIn } from "./types";

/** Where something is said of somebody: overall or in a chain; of us or of a competitor; today or as of a moment. */
export interface RatingScope {
  chain_id?: string;
  competitor_id?: string;
  at?: string;
}

export type RatedFeature = RatingIn["feature"];

export const factsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["facts", accountId],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/facts", { params: { path: { account_id: accountId } } })),
  });

export const ratingsQuery = (contact_id: string, scope: RatingScope) =>
  queryOptions({
    queryKey: ["ratings", contact_id, "now", scope],
    queryFn: () => answer(client.GET("/api/contacts/{contact_id}/ratings", { params: { path: { contact_id }, query: scope } })),
  });

export const ratingHistoryQuery = (contact_id: string, feature: RatedFeature, { chain_id, competitor_id }: RatingScope) => {
  const query = { feature, ...(chain_id && { chain_id }), ...(competitor_id && { competitor_id }) };
  return queryOptions({
    queryKey: ["ratings", contact_id, "history", query],
    queryFn: () => answer(client.GET("/api/contacts/{contact_id}/ratings/history", { params: { path: { contact_id }, query } })),
  });
};

export const questionsQuery = queryOptions({
  queryKey: ["rating-questions"],
  queryFn: () => answer(client.GET("/api/ratings/questions")),
  staleTime: Infinity,
});

/** What answers to the guided questions propose. */
export const proposalQuery = (feature: RatedFeature, answers: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: ["rating-proposal", feature, answers],
    queryFn: () => {
      const query = { feature, answer: Object.entries(answers).map((pair) => pair.join(":")) };
      return answer(client.GET("/api/ratings/proposal", { params: { query } }));
    },
    staleTime: Infinity,
  });

export const rivalsQuery = queryOptions({
  queryKey: ["competitors", "all"],
  queryFn: () => answer(client.GET("/api/competitors")),
  staleTime: 60_000,
});

export const rateContact = (contact_id: string, body: RatingIn) =>
  answer(client.PUT("/api/contacts/{contact_id}/rating", { params: { path: { contact_id } }, body }));

export const setRole = (contact_id: string, role: RoleIn["role"]) =>
  answer(client.PUT("/api/contacts/{contact_id}/role", { params: { path: { contact_id } }, body: { role } }));
