import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import { exportFile, type ExportedFile } from "./exports";
import type { components } from "./schema";
import type { Session } from "./types";

type Schemas = components["schemas"];
type Language = Session["language"];

export type Step = Schemas["StepOut"];
export type StepPatch = Schemas["StepPatch"];
export type Duty = Schemas["DutyOut"];
export type DutyIn = Schemas["DutyIn"];
export type Raci = Duty["raci"];
export type Scope = Duty["scope"];
export type Holder = Schemas["HolderOut"];
export type Structure = Schemas["StructureOut"];
export type StructurePerson = Schemas["PersonOut"];
export type StructureTeam = Schemas["TeamNode"];
export type CoverageGroup = Schemas["CoverageGroup"];
export type Trait = NonNullable<Schemas["StructureExportIn"]["view"]>["customers"] & string;
export type Gaps = Schemas["GapsOut"];
export type Gap = Schemas["GapOut"];
export type StructureExport = Schemas["StructureExportIn"];

export const RACI: readonly Raci[] = ["responsible", "accountable", "consulted", "informed"];
export const TRAITS: readonly Trait[] = ["region", "industry", "product_interest"];

export const stepsQuery = (lang: Language) =>
  queryOptions({
    queryKey: ["stewardship", "steps", lang],
    queryFn: () => answer(client.GET("/api/stewardship/steps", { params: { query: { lang } } })),
  });

/** All duties that hold today or will; there are few, and every view sorts them in its own way. */
export const dutiesQuery = queryOptions({
  queryKey: ["stewardship", "duties"],
  queryFn: () => answer(client.GET("/api/stewardship/duties")),
});

export const structureQuery = (lang: Language, customers: Trait | null) =>
  queryOptions({
    queryKey: ["stewardship", "structure", lang, customers],
    queryFn: () =>
      answer(client.GET("/api/stewardship/structure", { params: { query: { lang, ...(customers ? { customers } : {}) } } })),
  });

export const coverageQuery = (by: Trait) =>
  queryOptions({
    queryKey: ["stewardship", "coverage", by],
    queryFn: () => answer(client.GET("/api/stewardship/coverage", { params: { query: { by } } })),
  });

/** Gaps with the workspace's own limit of key accounts, or to try another one. */
export const gapsQuery = (lang: Language, most_keys: number | null) =>
  queryOptions({
    queryKey: ["stewardship", "gaps", lang, most_keys],
    queryFn: () => answer(client.GET("/api/stewardship/gaps", { params: { query: { lang, ...(most_keys ? { most_keys } : {}) } } })),
  });

export const setDuty = (body: DutyIn) => answer(client.PUT("/api/stewardship/duties", { body }));

export const endDuty = (duty_id: string) =>
  answer(client.DELETE("/api/stewardship/duties/{duty_id}", { params: { path: { duty_id } } }));

/** Give a colleague another manager: he is moved on the chart. */
export const moveMember = (member_id: string, manager_id: string | null, expected_version: number) =>
  answer(client.PATCH("/api/members/{member_id}", { params: { path: { member_id } }, body: { manager_id, expected_version } }));

export const addStep = (body: Schemas["StepIn"]) => answer(client.POST("/api/stewardship/steps", { body }));

export const editStep = (step_id: string, body: StepPatch) =>
  answer(client.PATCH("/api/stewardship/steps/{step_id}", { params: { path: { step_id } }, body }));

/** The steps that were put away. */
export const archivedStepsQuery = queryOptions({
  queryKey: ["stewardship", "archived-steps"],
  queryFn: () => answer(client.GET("/api/stewardship/archived-steps")),
});

export const restoreStep = (step_id: string) =>
  answer(client.POST("/api/stewardship/archived-steps/{step_id}/restore", { params: { path: { step_id } } }));

export const archiveStep = (step_id: string) =>
  answer(client.DELETE("/api/stewardship/steps/{step_id}", { params: { path: { step_id } } }));

/** The structure chart as a file that shows what the view shows. */
export const exportStructure = (body: StructureExport): Promise<ExportedFile> =>
  exportFile("/api/stewardship/structure/export", body, `structure.${body.format}`);
