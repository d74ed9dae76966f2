/** Background work: how far it is, stopping it, and what the product does by itself. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

export type Job = components["schemas"]["JobOut"];
export type PeriodicJob = components["schemas"]["PeriodicOut"];

const SOON = 2_000;
const LATER = 15_000;

export const OPEN_STATES: ReadonlySet<string> = new Set(["waiting", "running"]);

/** The newest jobs; asked again often while one is at work. */
export const jobsQuery = (state: Job["state"] | "") =>
  queryOptions({
    queryKey: ["jobs", "list", state],
    queryFn: () => answer(client.GET("/api/jobs", { params: { query: { state } } })),
    refetchInterval: (query) => (query.state.data?.jobs.some((job) => job.state === "running") ? SOON : LATER),
  });

export const periodicJobsQuery = queryOptions({
  queryKey: ["jobs", "periodic"],
  queryFn: () => answer(client.GET("/api/jobs/periodic")),
  refetchInterval: LATER,
});

export const cancelJob = (id: string) => answer(client.POST("/api/jobs/{job_id}/cancel", { params: { path: { job_id: id } } }));
