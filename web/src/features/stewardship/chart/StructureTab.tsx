import { TeamOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import { Link } from "react-router";

import "../../../ui/chart-tab.css";
import "../../../ui/toolbar.css";
import "../stewardship.css";

import { structureQuery, type Structure } from "../../../api/stewardship";
import { buildForest, collapsedAbove, labelsFor, legend, type ChartState } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { ChartCanvas, ChartLegend, type ChartHandle } from "../../../ui/chart";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useFullscreen } from "../../../ui/useFullscreen";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useLanguage } from "../../../ui/useLanguage";
import { CustomersDetails } from "./CustomersDetails";
import { PersonDetails } from "./PersonDetails";
import { StructureTools } from "./StructureTools";
import { useMoves } from "./useMoves";
import { useChoices, useStructureChart, useStructureView } from "./useStructureView";

/** How we are organised, drawn with the component that draws customers. */
export function StructureTab() {
  const lang = useLanguage();
  const choices = useChoices();
  const { data, error, refetch } = useQuery({ ...structureQuery(lang, choices.customers), placeholderData: keepPreviousData });
  const state = useStructureChart(data);
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data || !state) return <Loading />;
  return <OpenStructure data={data} state={state} />;
}

function OpenStructure({ data, state }: { data: Structure; state: ChartState }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const choices = useChoices();
  const { fullscreen, toggle: toggleFullscreen } = useFullscreen();
  const canvas = useRef<ChartHandle | null>(null);
  const [selection, select] = useState<readonly string[]>([]);
  const [collapsed, setCollapsed] = useState<readonly string[]>([]);
  const view = useStructureView(data, choices, collapsed);
  const forest = useMemo(() => buildForest(state), [state]);
  const moves = useMoves(data, forest);
  const shades = useMemo(() => legend({ forest, facts: null, view, labels: labelsFor(view.lang, view.labels) }), [forest, view]);
  const show = useCallback(
    (id: string) => {
      const folded = collapsedAbove(forest, forest.indexOf.get(id) ?? -1, new Set(collapsed));
      if (folded.length > 0) setCollapsed(collapsed.filter((one) => !folded.includes(one)));
      select([id]);
      setTimeout(() => canvas.current?.reveal(id), OPENED);
    },
    [forest, collapsed],
  );
  const fold = (id: string) => setCollapsed(collapsed.includes(id) ? collapsed.filter((one) => one !== id) : [...collapsed, id]);
  const active = selection.at(-1);
  const details = active && state.positions.has(active) ? <Details data={data} id={active} show={show} close={() => select([])} /> : null;
  const empty = (
    <EmptyState
      icon={<TeamOutlined />}
      title={t("stewardship.empty")}
      text={t("stewardship.empty_text")}
      action={<Link to="/settings/members">{t("stewardship.to_members")}</Link>}
    />
  );
  return (
    <div className={fullscreen ? "chart-tab chart-tab-full" : "chart-tab"}>
      <StructureTools {...{ choices, forest, view, setCollapsed, show, fullscreen, toggleFullscreen }} />
      <div className="legend-bar" role="group" aria-label={t("orgchart.legend")}>
        <ChartLegend entries={shades} />
      </div>
      <div className="chart-body">
        <div className="chart-stage">
          <ChartCanvas
            ref={canvas}
            state={state}
            facts={null}
            view={view}
            selection={selection}
            editable={data.can.edit === true}
            minimap={!phone}
            empty={empty}
            onSelect={select}
            onOpen={(id) => select([id])}
            onToggle={fold}
            onMove={moves.move}
            onRefuse={moves.refuse}
          />
        </div>
        {phone ? (
          <Drawer open={details !== null} placement="bottom" size="62dvh" closable={false} mask={false} styles={{ body: { padding: 0 } }} onClose={() => select([])} destroyOnHidden>
            {details}
          </Drawer>
        ) : (
          details && <aside className="chart-details" aria-label={t("orgchart.details")}>{details}</aside>
        )}
      </div>
    </div>
  );
}

const OPENED = 50;

interface DetailsProps {
  data: Structure;
  id: string;
  show: (id: string) => void;
  close: () => void;
}

function Details({ data, id, show, close }: DetailsProps) {
  const person = data.people.find((one) => one.id === id);
  if (person) return <PersonDetails data={data} person={person} show={show} onClose={close} />;
  const customers = data.customers.find((one) => one.id === id);
  return customers ? <CustomersDetails data={data} customers={customers} show={show} onClose={close} /> : null;
}
