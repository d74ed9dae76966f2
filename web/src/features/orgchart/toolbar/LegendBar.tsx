import { useMemo } from "react";

import "../../../ui/toolbar.css";

import { labelsFor, legend } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { ChartLegend } from "../../../ui/chart";
import { useChartApi } from "../chartContext";
import { canFilterBy, filterByLegend, pickedInLegend } from "./legendFilter";

/** What the colours mean; a class clicked is a filter. */
export function LegendBar() {
  const { t } = useTranslation();
  const { forest, facts, view, setView } = useChartApi();
  const entries = useMemo(
    () => legend({ forest, facts, view, labels: labelsFor(view.lang, view.labels) }),
    [forest, facts, view],
  );
  if (forest.size === 0) return null;
  const onPick = (key: string) => setView({ filter: filterByLegend(view.color_by, key, view.filter) });
  return (
    <div className="legend-bar" role="group" aria-label={t("orgchart.legend")}>
      <ChartLegend entries={entries} picked={pickedInLegend(view.color_by, view.filter)} {...(canFilterBy(view.color_by) ? { onPick } : {})} />
    </div>
  );
}
