import { useMemo } from "react";

import type { Structure, Trait } from "../../../api/stewardship";
import { decodeChart, DEFAULT_VIEW, type ChartState, type ChartView, type ChartWire, type Given } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useUrlState } from "../../../ui/useUrlState";
import { useLanguage } from "../../../ui/useLanguage";

export const COLORINGS = ["team", "role", "phase", "load"] as const;
export type Coloring = (typeof COLORINGS)[number];

export interface Choices {
  color: Coloring;
  customers: Trait | null;
  layout: ChartView["layout"];
  change: (patch: Partial<Record<"color" | "customers" | "layout", string | undefined>>) => void;
}

const TRAIT_NAMES: readonly string[] = ["region", "industry", "product_interest"];

/** What a reader chose to see of the structure, held in the address. */
export function useChoices(): Choices {
  const [values, change] = useUrlState(["color", "customers", "layout"] as const);
  return {
    color: COLORINGS.find((one) => one === values.color) ?? "team",
    customers: TRAIT_NAMES.includes(values.customers ?? "") ? (values.customers as Trait) : null,
    layout: values.layout === "left_right" ? "left_right" : "top_down",
    change,
  };
}

/** The structure as the chart component takes it. */
export function useStructureChart(data: Structure | undefined): ChartState | null {
  return useMemo(() => (data ? decodeChart(data.chart as unknown as ChartWire) : null), [data]);
}

export function useStructureView(data: Structure | undefined, choices: Choices, collapsed: readonly string[]): ChartView {
  const { t } = useTranslation();
  const lang = useLanguage();
  const { color, layout } = choices;
  return useMemo(() => {
    const given = data?.given[color === "team" ? "role" : color] as Given | undefined;
    return {
      ...DEFAULT_VIEW,
      collapsed,
      layout,
      lang,
      color_by: color === "team" ? "department" : "given",
      show_lines: "none",
      show_groups: false,
      labels: { aria_chart: t("stewardship.title") },
      ...(given ? { given } : {}),
    };
  }, [data, color, layout, collapsed, lang, t]);
}
