import type { MenuProps } from "antd";

import { collapsedFrom, COLOR_BYS, type ColorBy } from "../../../graph";
import type { TFunction } from "../../../i18n";
import type { ChartApi } from "../chartContext";

type Items = NonNullable<MenuProps["items"]>;

const DEEPEST_CHOICE = 6;

/** Fold everything, nothing, or from a level on. */
export function collapseItems({ forest, setView }: ChartApi, t: TFunction): Items {
  const depth = forest.depth.reduce((most, one) => Math.max(most, one), 0);
  const levels = Array.from({ length: Math.min(depth, DEEPEST_CHOICE) }, (_, index) => index + 1);
  const fold = (from: number) => () => setView({ collapsed: collapsedFrom(forest, from) });
  return [
    { key: "none", label: t("orgchart.collapse.none"), onClick: () => setView({ collapsed: [] }) },
    ...levels.map((level) => ({
      key: String(level),
      label: t("orgchart.collapse.to_level", { level: level + 1 }),
      onClick: fold(level),
    })),
    { key: "all", label: t("orgchart.collapse.all"), onClick: fold(0) },
  ];
}

/** What the colours tell. */
export function colorOptions(t: TFunction): { value: ColorBy; label: string }[] {
  return COLOR_BYS.map((value) => ({ value, label: t(`orgchart.color_by.${value}`) }));
}
