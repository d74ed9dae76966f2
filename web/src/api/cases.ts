import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";

import { CHANGES_PAGE } from "./changes";
import { answer, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];

export type CaseRow = Schemas["CaseRow"];
export type ServiceCase = Schemas["CaseOut"];
export type CaseIn = Schemas["CaseIn"];
export type CasePatch = Schemas["CasePatch"];
export type CaseState = CaseRow["state"];
export type CaseQuery = NonNullable<operations["guanxi_servicing_api_list_cases"]["parameters"]["query"]>;

export const CASE_STATES: readonly CaseState[] = ["new", "working", "waiting", "solved", "closed"];
export const CASE_KINDS: readonly CaseRow["kind"][] = ["question", "fault", "request", "complaint", "other"];
export const PRIORITIES: readonly CaseRow["priority"][] = ["low", "normal", "high", "urgent"];
export const CHANNELS = ["phone", "wechat", "mail", "visit", "web", "other"] as const;

/** What is old once a case changed. */
export const CASES_STALE = [["cases"], ["timeline"], ["changes"], ["undo"]];

const at = (case_id: string) => ({ params: { path: { case_id } } });

export const casesQuery = (query: CaseQuery) =>
  queryOptions({
    queryKey: ["cases", "list", query],
    queryFn: ({ signal }) => answer(client.GET("/api/cases", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (case_id: string) =>
  queryOptions({ queryKey: ["cases", "one", case_id], queryFn: () => answer(client.GET("/api/cases/{case_id}", at(case_id))) });

export const caseChangesQuery = (case_id: string) =>
  infiniteQueryOptions({
    queryKey: ["cases", "changes", case_id],
    queryFn: ({ pageParam }) =>
      answer(client.GET("/api/cases/{case_id}/changes", { params: { path: { case_id }, query: pageParam === null ? {} : { before: pageParam } } })),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < CHANGES_PAGE ? undefined : page[page.length - 1]!.seq),
  });

export const openCase = (body: CaseIn) => answer(client.POST("/api/cases", { body }));
export const editCase = (id: string, body: CasePatch) => answer(client.PATCH("/api/cases/{case_id}", { ...at(id), body }));
export const moveCase = (id: string, body: Schemas["CaseMoveIn"]) => answer(client.POST("/api/cases/{case_id}/move", { ...at(id), body }));
export const archiveCase = (id: string) => answer(client.DELETE("/api/cases/{case_id}", at(id)));
export const restoreCase = (id: string) => answer(client.POST("/api/cases/{case_id}/restore", at(id)));
