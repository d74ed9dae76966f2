import { App, Drawer } from "antd";
import { useCallback, useState } from "react";

import "../../ui/chart-tab.css";

import { unplacedContacts } from "../../graph";
import { useTranslation } from "../../i18n";
import { ChartCanvas, type Placement } from "../../ui/chart";
import { useIsPhone } from "../../ui/useIsPhone";
import { useChartApi } from "./chartContext";
import { Details } from "./details/Details";
import { RelationForm } from "./forms/RelationForm";
import { SHEET, useGhostPanel } from "./GhostDetails";
import { useGhostApi } from "./ghosts";
import { loopOf } from "./naming";
import { UnplacedPanel } from "./panel/UnplacedPanel";
import { PlaceChoice } from "./panel/PlaceChoice";
import { PickBanner } from "./PickBanner";
import { ChartStart } from "./start/ChartStart";
import { TemplateDialog } from "./templates/TemplateDialog";
import { LegendBar } from "./toolbar/LegendBar";
import { PhoneBar } from "./toolbar/PhoneBar";
import { Toolbar } from "./toolbar/Toolbar";
import { useFullscreen } from "../../ui/useFullscreen";
import { useAnswer } from "./useAnswer";

/** Toolbar, contacts, chart and details: side by side on a desk, sheets from below on a phone. */
export function ChartLayout({ live }: { live: boolean }) {
  const { t } = useTranslation();
  const api = useChartApi();
  const phone = useIsPhone();
  const { fullscreen, toggle } = useFullscreen();
  const [panel, setPanel] = useState(() => !phone && (api.forest.size === 0 || unplacedContacts(api.state).length > 0));
  const [dialog, setDialog] = useState<"templates" | "import" | null>(null);
  const [choice, setChoice] = useState<Placement | null>(null);
  const tools = {
    panelOpen: panel,
    onPanel: () => setPanel(!panel),
    onTemplates: () => setDialog("templates"),
    onImport: () => setDialog("import"),
    fullscreen,
    onFullscreen: toggle,
  };
  return (
    <div className={fullscreen ? "chart-tab chart-tab-full" : "chart-tab"}>
      {phone ? <PhoneBar {...tools} /> : <Toolbar {...tools} />}
      <LegendBar />
      <div className="chart-body">
        <ContactsPanel open={panel} phone={phone} onClose={() => setPanel(false)} />
        <div className="chart-stage">
          <Stage onTemplates={tools.onTemplates} onImport={tools.onImport} onChoice={setChoice} phone={phone} />
          <PickBanner />
          {!live && <div className="chart-lost">{t("orgchart.stream.lost")}</div>}
        </div>
        <DetailsPanel phone={phone} />
      </div>
      {api.draft && <RelationForm draft={api.draft} onClose={() => api.setDraft(null)} />}
      {choice && <PlaceChoice placement={choice} onClose={() => setChoice(null)} />}
      {dialog === "templates" && <TemplateDialog onClose={() => setDialog(null)} />}
      {dialog === "import" && api.slots.importer(() => setDialog(null))}
    </div>
  );
}

function ContactsPanel({ open, phone, onClose }: { open: boolean; phone: boolean; onClose: () => void }) {
  if (!phone) return open ? <UnplacedPanel /> : null;
  return (
    <Drawer
      open={open}
      placement="bottom"
      size="46dvh"
      closable={false}
      styles={{ body: { padding: 12 } }}
      onClose={onClose}
      className="unplaced-sheet"
      mask={false}
      destroyOnHidden
    >
      <UnplacedPanel onClose={onClose} />
    </Drawer>
  );
}

function DetailsPanel({ phone }: { phone: boolean }) {
  const { t } = useTranslation();
  const { active, select, question } = useChartApi();
  const { choose } = useGhostApi();
  const ghost = useGhostPanel();
  const open = (active >= 0 || ghost !== null) && question === null;
  const close = () => (ghost ? choose(null) : select([]));
  const details = ghost ?? (active >= 0 ? <Details node={active} onClose={() => select([])} /> : null);
  if (!phone) {
    return details ? (
      <aside className="chart-details" aria-label={t(ghost ? "suggestions.title" : "orgchart.details")}>
        {details}
      </aside>
    ) : null;
  }
  return (
    <Drawer
      open={open}
      placement="bottom"
      size={ghost ? `${SHEET * 100}dvh` : "62dvh"}
      closable={false}
      mask={false}
      onClose={close}
      styles={{ body: { padding: 0 } }}
      destroyOnHidden
    >
      {details}
    </Drawer>
  );
}

interface StageProps {
  phone: boolean;
  onTemplates: () => void;
  onImport: () => void;
  onChoice: (placement: Placement) => void;
}

function Stage({ phone, onTemplates, onImport, onChoice }: StageProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useChartApi();
  const { forest, factList, view, setView, selection, select, writes, canvas, nameOf } = api;
  const ghosts = useGhostApi();
  const answers = useAnswer();
  const toggle = useCallback(
    (id: string) => {
      const folded = view.collapsed.includes(id);
      setView({ collapsed: folded ? view.collapsed.filter((one) => one !== id) : [...view.collapsed, id] });
    },
    [view.collapsed, setView],
  );
  const pick = (ids: string[]) => {
    if (answers(ids.at(-1))) return;
    const ghost = ghosts.behind(ids.at(-1));
    ghosts.choose(ghost);
    select(ghost ? [] : ids);
  };
  const drop = ({ contactId, managerId }: Placement) => {
    const seat = managerId === null ? -1 : (forest.indexOf.get(managerId) ?? -1);
    // Somebody dropped on an empty seat may be meant to take it, or to report to it.
    if (seat >= 0 && !forest.occupant[seat]) onChoice({ contactId, managerId });
    else void writes.place(contactId, managerId);
  };
  const refuse = (reason: "own_subtree" | "same", move: { positionId: string; managerId: string | null }) => {
    const [seat, manager] = [nameOf(move.positionId), move.managerId ? nameOf(move.managerId) : ""];
    if (reason === "same" && move.managerId) return void message.info(t("orgchart.refused_same", { name: seat, manager }));
    if (!move.managerId || move.managerId === move.positionId) return;
    const names = loopOf(forest, move.positionId, move.managerId).map(nameOf);
    void message.error(t("problems.chart.cycle", { seat, manager, loop: [...names, names[0]].join(" → ") }), 7);
  };
  return (
    <ChartCanvas
      ref={canvas}
      state={ghosts.state}
      facts={factList}
      view={view}
      selection={ghosts.chosen ? ghosts.selection : selection}
      editable={api.canEdit && api.question === null}
      minimap={!phone}
      empty={<ChartStart onTemplates={onTemplates} onImport={onImport} />}
      onSelect={pick}
      onOpen={(id) => pick([id])}
      onToggle={toggle}
      onMove={({ positionId, managerId }) => void writes.move(positionId, managerId)}
      onPlace={drop}
      onRefuse={refuse}
    />
  );
}
