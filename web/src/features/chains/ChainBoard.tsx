import { Drawer, Segmented, Splitter } from "antd";
import { useState, type ReactNode } from "react";

import { useTranslation } from "../../i18n";
import { Loading } from "../../ui/Loading";
import { useIsPhone } from "../../ui/useIsPhone";
import { ChainChart } from "./chart/ChainChart";
import { useChainApi } from "./chainContext";
import { Lanes } from "./lanes/Lanes";
import { PeoplePanel } from "./lanes/PeoplePanel";
import { PhoneLanes } from "./lanes/PhoneLanes";
import { useLaneDrag } from "./lanes/useLaneDrag";
import { PersonPanel } from "./person/PersonPanel";
import { PlanView } from "./plan/PlanView";
import { SimulationView } from "./simulation/SimulationView";
import { ChainHead } from "./summary/ChainHead";
import { useLayoutChoice, type LayoutChoice } from "./useLayoutChoice";
import { useChainViewName } from "./views";

/** Head, lanes, chart and person: side by side on a desk, one after the other on a phone. */
export function ChainBoard({ live, saving }: { live: boolean; saving: boolean }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [layout, setLayout] = useLayoutChoice();
  const [adding, setAdding] = useState(false);
  const toggleAdding = () => setAdding((open) => !open);
  return (
    <div className="chain-page" data-saving={saving || undefined}>
      <ChainHead layout={layout} onLayout={setLayout} onAdd={toggleAdding} />
      {phone ? (
        <PhoneBody adding={adding} onAdding={setAdding} />
      ) : (
        <DeskBody layout={layout} onLayout={setLayout} adding={adding} onAdding={setAdding} />
      )}
      {!live && <div className="chart-lost">{t("orgchart.stream.lost")}</div>}
    </div>
  );
}

interface BodyProps {
  adding: boolean;
  onAdding: (open: boolean) => void;
}

interface DeskProps extends BodyProps {
  layout: LayoutChoice;
  onLayout: (patch: Partial<LayoutChoice>) => void;
}

function DeskBody({ layout, onLayout, adding, onAdding }: DeskProps) {
  const { t } = useTranslation();
  const { chart, selected, canEdit } = useChainApi();
  const drag = useLaneDrag();
  const [view] = useChainViewName();
  const lanes = <Lanes drag={drag} onAdd={() => onAdding(true)} />;
  return (
    <div className="chain-body">
      {canEdit && <PeoplePanel open={adding} drag={drag} onClose={() => onAdding(false)} />}
      <div className="chain-main">
        {view !== "lanes" ? (
          <OtherView view={view} />
        ) : layout.chart ? (
          <Split layout={layout} onLayout={onLayout} lanes={lanes} chart={chart ? <ChainChart chart={chart} drag={drag} /> : <Loading />} />
        ) : (
          lanes
        )}
      </div>
      {selected && (
        <aside className="chain-details" aria-label={t("chains.person.details")}>
          <PersonPanel key={selected.id} member={selected} />
        </aside>
      )}
    </div>
  );
}

function OtherView({ view }: { view: "simulation" | "plan" | "history" }) {
  const { slots } = useChainApi();
  if (view === "history") return <div className="chain-history">{slots.history}</div>;
  return view === "simulation" ? <SimulationView /> : <PlanView />;
}

interface SplitProps extends Pick<DeskProps, "layout" | "onLayout"> {
  lanes: ReactNode;
  chart: ReactNode;
}

function Split({ layout, onLayout, lanes, chart }: SplitProps) {
  const keep = ([first = 0, second = 0]: number[]) => onLayout({ share: Math.round((first / (first + second)) * 100) });
  return (
    <Splitter key={layout.direction} orientation={layout.direction === "rows" ? "vertical" : "horizontal"} onResizeEnd={keep}>
      <Splitter.Panel defaultSize={`${layout.share}%`} min="20%" max="85%">
        {lanes}
      </Splitter.Panel>
      <Splitter.Panel>{chart}</Splitter.Panel>
    </Splitter>
  );
}

function PhoneBody({ adding, onAdding }: BodyProps) {
  const { t } = useTranslation();
  const { chart, selected, select, canEdit } = useChainApi();
  const [view, setView] = useChainViewName();
  const [charted, setCharted] = useState(false);
  const shown = view === "lanes" && charted ? "chart" : view;
  const show = (next: typeof shown) => {
    setCharted(next === "chart");
    setView(next === "chart" ? "lanes" : next);
  };
  return (
    <>
      <Segmented
        block
        className="chain-views"
        value={shown}
        options={[
          { value: "lanes", label: t("chains.stages") },
          { value: "chart", label: t("chains.chart.short") },
          { value: "simulation", label: t("simulation.short") },
          { value: "plan", label: t("plans.short") },
          { value: "history", label: t("timeline.history") },
        ]}
        onChange={show}
      />
      <div className="chain-phone">
        {shown === "lanes" && <PhoneLanes onAdd={() => onAdding(true)} />}
        {view !== "lanes" && <OtherView view={view} />}
        {shown === "chart" && (chart ? <ChainChart chart={chart} drag={null} /> : <Loading />)}
      </div>
      {canEdit && <PeoplePanel open={adding} drag={null} onClose={() => onAdding(false)} />}
      <Drawer open={selected !== null} placement="bottom" size="86dvh" closable={false} styles={{ body: { padding: 0 } }} onClose={() => select(null)} destroyOnHidden>
        {selected && <PersonPanel key={selected.id} member={selected} />}
      </Drawer>
    </>
  );
}
