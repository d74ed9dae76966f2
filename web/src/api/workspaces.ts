import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type WorkspaceRow = Schemas["WorkspaceRow"];
export type WorkspaceIn = Schemas["WorkspaceIn"];
export type WorkspaceSettings = Schemas["WorkspaceOut"];
export type WorkspacePatch = Schemas["WorkspacePatch"];
export type Invitation = Schemas["InvitationOut"];
export type InvitationIn = Schemas["InvitationIn"];
export type InvitationMade = Schemas["InvitationMade"];
export type InvitationAbilities = Schemas["InvitationAbilities"];
export type InvitationLook = Schemas["InvitationLook"];
export type Registration = Schemas["Registration"];
export type Acceptance = Schemas["Acceptance"];
export type Joining = Schemas["Joining"];

/** The workspaces I work in. */
export const workspacesQuery = queryOptions({
  queryKey: ["workspaces"],
  queryFn: () => answer(client.GET("/api/workspaces")),
  staleTime: 60_000,
});

export const openFurther = (body: WorkspaceIn) => answer(client.POST("/api/workspaces", { body }));

/** Go on in another workspace. Nothing of the present page may stay, so it is loaded anew. */
export async function goToWorkspace(workspace_id: string, path = "/"): Promise<void> {
  await answer(client.PUT("/api/session/workspace", { body: { workspace_id } }));
  window.location.assign(path);
}

/** What the present workspace is like. */
export const workspaceQuery = queryOptions({
  queryKey: ["workspace"],
  queryFn: () => answer(client.GET("/api/workspace")),
  staleTime: 60_000,
});

export const editWorkspace = (body: WorkspacePatch) => answer(client.PATCH("/api/workspace", { body }));

export const timeZonesQuery = queryOptions({
  queryKey: ["time-zones"],
  queryFn: () => answer(client.GET("/api/time-zones")),
  staleTime: Infinity,
});

export const invitationsQuery = queryOptions({
  queryKey: ["invitations"],
  queryFn: () => answer(client.GET("/api/invitations")),
});

export const createInvitation = (body: InvitationIn) => answer(client.POST("/api/invitations", { body }));

export const revokeInvitation = (id: string) =>
  answer(client.POST("/api/invitations/{invitation_id}/revoke", { params: { path: { invitation_id: id } } }));

export const register = (body: Registration) => answer(client.POST("/api/register", { body }));

/** What a link leads to; its token is sent in the body, never in an address. */
export const invitationQuery = (token: string, ready: boolean) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: () => answer(client.POST("/api/invitation/look", { body: { token } })),
    enabled: ready && token !== "",
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });

export const acceptInvitation = (body: Acceptance) => answer(client.POST("/api/invitation/accept", { body }));

export const joinByInvitation = (body: Joining) => answer(client.POST("/api/invitation/join", { body }));

/** The languages of roles in a decision: their words, and the roles each word stands for. */
export const roleVocabulariesQuery = queryOptions({
  queryKey: ["role-vocabularies"],
  queryFn: () => answer(client.GET("/api/role-vocabularies")),
  staleTime: Infinity,
});
