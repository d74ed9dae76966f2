import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { GroupIn, GroupPatch, LineIn, LinePatch, PlaceIn, PositionPatch, TieIn } from "./types";

const account = (account_id: string) => ({ params: { path: { account_id } } });
const seat = (position_id: string) => ({ params: { path: { position_id } } });
const line = (line_id: string) => ({ params: { path: { line_id } } });
const tie = (tie_id: string) => ({ params: { path: { tie_id } } });
const group = (group_id: string) => ({ params: { path: { group_id } } });

export const fetchChart = (accountId: string, signal?: AbortSignal) =>
  answer(client.GET("/api/accounts/{account_id}/chart", { ...account(accountId), signal: signal ?? null }));

/** What happened after a sequence number; the event stream says the same without being asked. */
export const fetchEvents = (accountId: string, after: number) =>
  answer(
    client.GET("/api/accounts/{account_id}/chart/changes", {
      params: { path: { account_id: accountId }, query: { after } },
    }),
  );

export const placePosition = (accountId: string, body: PlaceIn) =>
  answer(client.POST("/api/accounts/{account_id}/chart/positions", { ...account(accountId), body }));

export interface Move {
  manager_id: string | null;
  rank?: number | null;
  expected_version?: number | null;
}

export const movePosition = (id: string, body: Move) =>
  answer(client.POST("/api/positions/{position_id}/move", { ...seat(id), body }));

export const editPosition = (id: string, body: PositionPatch) =>
  answer(client.PATCH("/api/positions/{position_id}", { ...seat(id), body }));

export const removePosition = (id: string, children: "lift" | "take", expected_version: number) =>
  answer(client.POST("/api/positions/{position_id}/remove", { ...seat(id), body: { children, expected_version } }));

export const vacatePosition = (id: string, empty_as: "vacant" | "unknown", left: boolean) =>
  answer(client.POST("/api/positions/{position_id}/vacate", { ...seat(id), body: { empty_as, left } }));

export const succeedPosition = (id: string, contact_id: string) =>
  answer(client.POST("/api/positions/{position_id}/succeed", { ...seat(id), body: { contact_id } }));

export const occupantsQuery = (id: string) =>
  queryOptions({
    queryKey: ["chart", "occupants", id],
    queryFn: () => answer(client.GET("/api/positions/{position_id}/occupants", seat(id))),
  });

export const linesQuery = (id: string) =>
  queryOptions({
    queryKey: ["chart", "lines", id],
    queryFn: () => answer(client.GET("/api/positions/{position_id}/lines", seat(id))),
  });

export const addLine = (id: string, body: LineIn) =>
  answer(client.POST("/api/positions/{position_id}/lines", { ...seat(id), body }));
export const editLine = (id: string, body: LinePatch) => answer(client.PATCH("/api/lines/{line_id}", { ...line(id), body }));
export const removeLine = (id: string) => answer(client.DELETE("/api/lines/{line_id}", line(id)));

export const addTie = (body: TieIn) => answer(client.POST("/api/ties", { body }));
export const editTie = (id: string, body: LinePatch) => answer(client.PATCH("/api/ties/{tie_id}", { ...tie(id), body }));
export const removeTie = (id: string) => answer(client.DELETE("/api/ties/{tie_id}", tie(id)));

export const tieKindsQuery = queryOptions({
  queryKey: ["tie-kinds"],
  queryFn: () => answer(client.GET("/api/tie-kinds")),
  staleTime: 300_000,
});
export const addTieKind = (name: string) => answer(client.POST("/api/tie-kinds", { body: { name } }));
export const removeTieKind = (code: string) =>
  answer(client.DELETE("/api/tie-kinds/{code}", { params: { path: { code } } }));

export const createGroup = (accountId: string, body: GroupIn) =>
  answer(client.POST("/api/accounts/{account_id}/groups", { ...account(accountId), body }));
export const editGroup = (id: string, body: GroupPatch) => answer(client.PATCH("/api/groups/{group_id}", { ...group(id), body }));
export const removeGroup = (id: string) => answer(client.DELETE("/api/groups/{group_id}", group(id)));

export const templatesQuery = (language: "zh-CN" | "en") =>
  queryOptions({
    queryKey: ["templates", language],
    queryFn: () => answer(client.GET("/api/templates", { params: { query: { language } } })),
  });

export const applyTemplate = (accountId: string, template: string, manager_id: string | null, language: "zh-CN" | "en") =>
  answer(
    client.POST("/api/accounts/{account_id}/chart/apply-template", {
      ...account(accountId),
      body: { template, manager_id, language },
    }),
  );

export const saveTemplate = (accountId: string, name: string, industry: string) =>
  answer(client.POST("/api/accounts/{account_id}/chart/save-template", { ...account(accountId), body: { name, industry } }));

export const removeTemplate = (template_id: string) =>
  answer(client.DELETE("/api/templates/{template_id}", { params: { path: { template_id } } }));
