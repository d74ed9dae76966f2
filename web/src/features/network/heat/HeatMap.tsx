import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import "./heat.css";

import { heatMapQuery } from "../../../api/heat";
import type { Account } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { CellPanel } from "./CellPanel";
import { HeatExport } from "./HeatExport";
import { HeatGrid } from "./HeatGrid";
import { HeatPhone } from "./HeatPhone";
import { HeatTools } from "./HeatTools";
import { gridOf, type HeatColumn, type HeatRow } from "./model";
import { openedAt, type Opened } from "./opened";
import { PeriodBar } from "./PeriodBar";
import { usePeriod } from "./usePeriod";
import { useView } from "./useView";

/** Ours by theirs: how often and how closely. */
export function HeatMap({ account }: { account: Account }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const period = usePeriod();
  const [{ measure, order, shown, byDepartment }, setView] = useView();
  const [opened, setOpened] = useState<Opened | null>(null);
  const view = useMemo(() => ({ measure, order, shown, byDepartment: byDepartment && !phone }), [measure, order, shown, byDepartment, phone]);
  const { data: map, error, isPlaceholderData, refetch } = useQuery(heatMapQuery(account.id, period.query));
  const grid = useMemo(() => (map ? gridOf(map, view) : null), [map, view]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!map || !grid) return <Loading />;
  const open = (row: HeatRow | null, column: HeatColumn | null) => {
    if (row || column) setOpened(openedAt(map, row, column, view.byDepartment));
  };
  const byPerson = () => {
    setOpened(null);
    setView({ byDepartment: false, order: "department" });
  };
  const Shown = phone ? HeatPhone : HeatGrid;
  return (
    <section className="heat" aria-busy={isPlaceholderData}>
      <PeriodBar map={map} period={period} />
      <div className="heat-bar">
        <HeatTools view={view} onView={setView} narrow={phone} />
        <HeatExport accountId={account.id} measure={view.measure} period={map} />
        <Summary {...{ times: map.times, hidden: map.hidden, met: grid.met, people: grid.people }} />
      </div>
      {grid.people === 0 ? (
        <EmptyState title={t("heat.no_people")} text={t("heat.no_people_text")} />
      ) : (
        <Shown grid={grid} view={view} onOpen={open} />
      )}
      {!phone && <Legend />}
      <CellPanel accountId={account.id} map={map} opened={opened} onPeople={byPerson} onClose={() => setOpened(null)} />
    </section>
  );
}

interface SummaryProps {
  times: number;
  hidden: number;
  met: number;
  people: number;
}

function Summary({ times, hidden, met, people }: SummaryProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <p className="heat-summary quiet" role="status">
      {t("heat.summary", { count: times, times: number(times), met: number(met), people: number(people) })}
      {hidden > 0 && ` · ${t("heat.hidden_times", { count: hidden })}`}
    </p>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <p className="heat-legend quiet">
      {t("heat.weak")}
      {[1, 2, 3, 4, 5, 6].map((step) => (
        <span key={step} className={`heat-${step}`} aria-hidden />
      ))}
      {t("heat.strong")}
      <span className="heat-legend-white" aria-hidden>
        ○
      </span>
      {t("heat.nobody_met")}
      <span className="heat-legend-hint">{t("heat.hint")}</span>
    </p>
  );
}
