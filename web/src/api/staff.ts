/** Members at work and their teams. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Team = Schemas["TeamOut"];
export type TeamIn = Schemas["TeamIn"];
export type TeamPatch = Partial<Schemas["TeamPatch"]>;
export type MemberPatch = Partial<Schemas["MemberPatch"]>;
export type Opens = Team["opens"];

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: () => answer(client.GET("/api/teams")),
});

/** How many customers each colleague owns, of those one can see. */
export const holdingsQuery = queryOptions({
  queryKey: ["members", "holdings"],
  queryFn: () => answer(client.GET("/api/members/holdings")),
});

export const editMember = (id: string, body: MemberPatch) =>
  answer(client.PATCH("/api/members/{member_id}", { params: { path: { member_id: id } }, body }));

export const deactivateMember = (id: string) =>
  answer(client.POST("/api/members/{member_id}/deactivate", { params: { path: { member_id: id } } }));

export const reactivateMember = (id: string) =>
  answer(client.POST("/api/members/{member_id}/reactivate", { params: { path: { member_id: id } } }));

export const createTeam = (body: TeamIn) => answer(client.POST("/api/teams", { body }));

export const editTeam = (id: string, body: TeamPatch) =>
  answer(client.PATCH("/api/teams/{team_id}", { params: { path: { team_id: id } }, body }));

export const archiveTeam = (id: string, moveUp: boolean) =>
  answer(client.POST("/api/teams/{team_id}/archive", { params: { path: { team_id: id } }, body: { move_up: moveUp } }));
