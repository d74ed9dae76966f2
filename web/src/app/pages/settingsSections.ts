/** The sections of the settings, each fetched when it is first opened. A new one is one entry here. */

import { lazy, type ComponentType, type LazyExoticComponent } from "react";

import type { Session } from "../../api/types";

type Role = Session["role"];

export interface Section {
  /** Its address below /settings, and its name in the catalogue `workspaces.sections`. */
  key: "profile" | "notices" | "calendar" | "security" | "sessions" | "tokens" | "workspace" | "members" | "teams" | "invitations" | "ties" | "process" | "pools" | "pipeline" | "competitors" | "warnings" | "webhooks" | "jobs" | "data" | "audit";
  group: "mine" | "workspace" | "ours";
  /** Who sees it; everybody when left out. */
  roles?: readonly Role[];
  Page: LazyExoticComponent<ComponentType<{ session: Session }>>;
}

export const GROUPS = ["mine", "workspace", "ours"] as const;

export const SECTIONS: readonly Section[] = [
  {
    key: "profile",
    group: "mine",
    Page: lazy(() => import("../../features/workspaces/Profile").then((module) => ({ default: module.Profile }))),
  },
  {
    key: "notices",
    group: "mine",
    Page: lazy(() => import("../../features/notices/NoticeSettings").then((module) => ({ default: module.NoticeSettings }))),
  },
  {
    key: "calendar",
    group: "mine",
    Page: lazy(() => import("../../features/notices/FeedSettings").then((module) => ({ default: module.FeedSettings }))),
  },
  {
    key: "security",
    group: "mine",
    Page: lazy(() => import("../../features/identity/Security").then((module) => ({ default: module.Security }))),
  },
  {
    key: "sessions",
    group: "mine",
    Page: lazy(() => import("../../features/identity/Sessions").then((module) => ({ default: module.Sessions }))),
  },
  {
    key: "tokens",
    group: "mine",
    Page: lazy(() => import("../../features/identity/Tokens").then((module) => ({ default: module.Tokens }))),
  },
  {
    key: "workspace",
    group: "workspace",
    Page: lazy(() => import("../../features/workspaces/settings/WorkspacePage").then((module) => ({ default: module.WorkspacePage }))),
  },
  {
    key: "members",
    group: "workspace",
    Page: lazy(() => import("../../features/workspaces/Members").then((module) => ({ default: module.Members }))),
  },
  {
    key: "teams",
    group: "workspace",
    Page: lazy(() => import("../../features/workspaces/teams/Teams").then((module) => ({ default: module.Teams }))),
  },
  {
    key: "invitations",
    group: "workspace",
    Page: lazy(() => import("../../features/workspaces/invitations/Invitations").then((module) => ({ default: module.Invitations }))),
  },
  {
    key: "webhooks",
    group: "workspace",
    roles: ["administrator"],
    Page: lazy(() => import("../../features/webhooks/Webhooks").then((module) => ({ default: module.Webhooks }))),
  },
  {
    key: "jobs",
    group: "workspace",
    Page: lazy(() => import("../../features/jobs/Jobs").then((module) => ({ default: module.Jobs }))),
  },
  {
    key: "data",
    group: "workspace",
    roles: ["administrator"],
    Page: lazy(() => import("../../features/workspaces/data/WorkspaceData").then((module) => ({ default: module.WorkspaceData }))),
  },
  {
    key: "audit",
    group: "workspace",
    roles: ["administrator", "auditor"],
    Page: lazy(() => import("../../features/changes/audit/AuditLog").then((module) => ({ default: module.AuditLog }))),
  },
  {
    key: "ties",
    group: "ours",
    Page: lazy(() => import("../../features/orgchart/settings/TieKinds").then((module) => ({ default: module.TieKinds }))),
  },
  {
    key: "warnings",
    group: "ours",
    Page: lazy(() => import("../../features/insights/settings/Warnings").then((module) => ({ default: module.Warnings }))),
  },
  {
    key: "process",
    group: "ours",
    Page: lazy(() => import("../../features/stewardship/process/ProcessSettings").then((module) => ({ default: module.ProcessSettings }))),
  },
  {
    key: "pools",
    group: "ours",
    Page: lazy(() => import("../../features/leads/settings/PoolSettings").then((module) => ({ default: module.PoolSettings }))),
  },
  {
    key: "pipeline",
    group: "ours",
    Page: lazy(() => import("../../features/opportunities/settings/PipelineSettings").then((module) => ({ default: module.PipelineSettings }))),
  },
  {
    key: "competitors",
    group: "ours",
    Page: lazy(() => import("../../features/opportunities/settings/CompetitorSettings").then((module) => ({ default: module.CompetitorSettings }))),
  },
];
