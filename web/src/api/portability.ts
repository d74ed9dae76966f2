/** Taking the whole workspace out. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import { exportFile, type ExportedFile } from "./exports";
import type { components } from "./schema";

export type WorkspaceExport = components["schemas"]["WorkspaceExportOut"];
export type WorkspaceExportIn = components["schemas"]["WorkspaceExportIn"];

const SOON = 1_500;

/** The newest exports; asked again often while one is being made. */
export const workspaceExportsQuery = queryOptions({
  queryKey: ["workspace-exports"],
  queryFn: () => answer(client.GET("/api/workspace/exports")),
  refetchInterval: (query) => (query.state.data?.some((one) => one.state === "making") ? SOON : false),
});

export const addWorkspaceExport = (body: WorkspaceExportIn) => answer(client.POST("/api/workspace/exports", { body }));

/** The file, once. */
export const fetchWorkspaceExport = (id: string, password: string): Promise<ExportedFile> =>
  exportFile(`/api/workspace/exports/${id}/file`, { password }, "workspace.guanxi");
