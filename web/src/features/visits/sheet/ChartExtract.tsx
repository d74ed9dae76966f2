import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { factsQuery } from "../../../api/decisions";
import type { Visit } from "../../../api/visits";
import { DEFAULT_VIEW, type ChartState, type ChartView, type Fact } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { ChartCanvas } from "../../../ui/chart";
import { useLanguage } from "../../../ui/useLanguage";

const NOTHING: readonly string[] = [];

/** Where those we meet stand: they, everybody above them, and the empty seats that are asked about. */
export function ChartExtract({ visit, chart }: { visit: Visit; chart: ChartState | null }) {
  const { t } = useTranslation();
  const lang = useLanguage();
  const { data } = useQuery(factsQuery(visit.account.id));
  const state = useMemo(() => (chart ? extract(chart, new Set(visit.chart)) : null), [chart, visit.chart]);
  const view = useMemo<ChartView>(() => ({ ...DEFAULT_VIEW, lang, color_by: "stance", show_groups: false, show_departments: false }), [lang]);
  if (!state || state.positions.size === 0) return null;
  return (
    <section className="visit-chart" aria-label={t("visits.chart")}>
      <h2 className="visit-h2">{t("visits.chart")}</h2>
      <div>
        <ChartCanvas state={state} facts={(data as Fact[] | undefined) ?? null} view={view} selection={NOTHING} editable={false} minimap={false} opening="fit" />
      </div>
    </section>
  );
}

/** The part of a chart that holds some seats. */
function extract(chart: ChartState, seats: ReadonlySet<string>): ChartState {
  const only = <T,>(rows: ReadonlyMap<string, T>, keep: (row: T) => boolean) => new Map([...rows].filter(([, row]) => keep(row)));
  return {
    ...chart,
    positions: only(chart.positions, (row) => seats.has(row.id)),
    occupancies: only(chart.occupancies, (row) => seats.has(row.position_id)),
    lines: only(chart.lines, (row) => seats.has(row.source_id) && seats.has(row.target_id)),
    group_members: new Map(),
  };
}
