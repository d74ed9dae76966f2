import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { MemberIn, Session } from "./types";

/** Who is signed in; fetched first, because the answer also brings the cookie that writes need. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => answer(client.GET("/api/session")),
  staleTime: Infinity,
});

export const signIn = (email: string, password: string) =>
  answer(client.POST("/api/session", { body: { email, password } }));

export const signOut = () => answer(client.DELETE("/api/session"));

export const saveLanguage = (language: Session["language"]) =>
  answer(client.PUT("/api/me/language", { body: { language } }));

export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: () => answer(client.GET("/api/members")),
  staleTime: 300_000,
});

export const addMember = (body: MemberIn) => answer(client.POST("/api/members", { body }));
