import { useMemo } from "react";

import type { PeriodQuery } from "../../../api/heat";
import { dayThere } from "../../../i18n";
import { useUrlState } from "../../../ui/useUrlState";
import { daysBefore } from "./months";

export const PRESETS = ["30", "90", "365", "all", "own"] as const;
export type Preset = (typeof PRESETS)[number];
const USUAL: Preset = "365";
// Before anything that counts: the server begins where its memory does.
const LONG_AGO = "2000-01-01";

export interface ChosenPeriod {
  preset: Preset;
  query: PeriodQuery;
  choose: (preset: Preset) => void;
  chooseDays: (since: string, until: string) => void;
}

/** The period one looks at, kept in the address. */
export function usePeriod(): ChosenPeriod {
  const [{ days, since, until }, setUrl] = useUrlState(["days", "since", "until"] as const);
  const today = dayThere();
  const preset = since || until ? "own" : (PRESETS.find((one) => one === days) ?? USUAL);
  return useMemo(
    () => ({
      preset,
      query: queryOf(preset, today, since, until),
      choose: (chosen) => setUrl({ days: chosen === USUAL ? "" : chosen, since: "", until: "" }),
      chooseDays: (first, last) => setUrl({ days: "own", since: first, until: last }),
    }),
    [preset, today, since, until, setUrl],
  );
}

function queryOf(preset: Preset, today: string, since: string | undefined, until: string | undefined): PeriodQuery {
  if (preset === "own") return { ...(since ? { since } : {}), ...(until ? { until } : {}) };
  if (preset === "all") return { since: LONG_AGO };
  return { since: daysBefore(today, Number(preset)) };
}
