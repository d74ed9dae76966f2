/** Ways to somebody, and introductions. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];

export type Paths = Schemas["PathsOut"];
export type PathWay = Schemas["PathWay"];
export type PathStep = Schemas["PathStep"];
export type PathPerson = Schemas["PathPerson"];
export type HopTie = Schemas["HopTie"];
export type ToldTie = Schemas["ToldTie"];
export type NobodyReason = NonNullable<Paths["nobody"]>;
export type PathQuery = NonNullable<paths["/api/paths"]["get"]["parameters"]["query"]>;
export type Introduction = Schemas["IntroductionOut"];
export type IntroductionIn = Schemas["IntroductionIn"];
export type IntroductionBox = Schemas["IntroductionFilter"]["box"];
export type ResultIn = Schemas["IntroductionEnd"];
export type AnswerIn = Schemas["IntroductionAnswer"];

const one = (introduction_id: string) => ({ params: { path: { introduction_id } } });

export const pathsQuery = (query: PathQuery) =>
  queryOptions({
    queryKey: ["paths", query],
    queryFn: ({ signal }) => answer(client.GET("/api/paths", { params: { query }, signal })),
    retry: false,
  });

export const introductionsQuery = (box: "asked" | "asking", open: boolean) =>
  queryOptions({
    queryKey: ["introductions", box, open],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/introductions", { params: { query: { box, page_size: 100, ...(open ? { state: "open" as const } : {}) } }, signal })),
  });

export const introductionQuery = (id: string) =>
  queryOptions({
    queryKey: ["introductions", "one", id],
    queryFn: ({ signal }) => answer(client.GET("/api/introductions/{introduction_id}", { ...one(id), signal })),
    retry: false,
  });

export const askIntroduction = (body: IntroductionIn) => answer(client.POST("/api/introductions", { body }));

export const answerIntroduction = (id: string, body: AnswerIn) => answer(client.POST("/api/introductions/{introduction_id}/answer", { ...one(id), body }));

export const closeIntroduction = (id: string, body: ResultIn) => answer(client.POST("/api/introductions/{introduction_id}/result", { ...one(id), body }));

export const withdrawIntroduction = (id: string) => answer(client.POST("/api/introductions/{introduction_id}/withdraw", one(id)));
