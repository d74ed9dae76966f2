import {
  ApartmentOutlined,
  AppstoreAddOutlined,
  BgColorsOutlined,
  ExportOutlined,
  EyeOutlined,
  FilterOutlined,
  FullscreenExitOutlined,
  FullscreenOutlined,
  ImportOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  NodeCollapseOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge, Dropdown, Popover, Select, Tag } from "antd";

import "../../../ui/toolbar.css";

import { undoStackQuery } from "../../../api/changes";
import { unplacedContacts } from "../../../graph";
import { changeText, useTranslation } from "../../../i18n";
import { RedoIcon, UndoIcon } from "../../../ui/icons";
import { useChartApi } from "../chartContext";
import { ExportMenu } from "./ExportMenu";
import { FilterForm } from "./FilterForm";
import { GhostToggle } from "./GhostToggle";
import { collapseItems, colorOptions } from "./menus";
import { SeatSearch } from "./SeatSearch";
import { ShowForm } from "./ShowForm";
import { ToolButton } from "../../../ui/ToolButton";

export interface ToolbarProps {
  panelOpen: boolean;
  onPanel: () => void;
  onTemplates: () => void;
  onImport: () => void;
  fullscreen: boolean;
  onFullscreen: () => void;
}

/** The tools above the chart, on a desk. */
export function Toolbar({ panelOpen, onPanel, onTemplates, onImport, fullscreen, onFullscreen }: ToolbarProps) {
  const { t } = useTranslation();
  const api = useChartApi();
  const { view, setView, canEdit, state } = api;
  const unplaced = unplacedContacts(state).length;
  return (
    <div className="toolbar" role="toolbar" aria-label={t("orgchart.title")}>
      <Badge count={panelOpen ? 0 : unplaced} size="small" offset={[-6, 6]}>
        <ToolButton
          label={t(panelOpen ? "orgchart.panel_close" : "orgchart.panel_open")}
          icon={panelOpen ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
          onClick={onPanel}
        />
      </Badge>
      <SeatSearch />
      {canEdit ? <UndoTools /> : <Tag>{t("orgchart.read_only")}</Tag>}
      <span className="toolbar-gap" />
      <ToolButton
        label={t(view.layout === "top_down" ? "orgchart.layout.left_right" : "orgchart.layout.top_down")}
        icon={view.layout === "top_down" ? <ApartmentOutlined rotate={-90} /> : <ApartmentOutlined />}
        onClick={() => setView({ layout: view.layout === "top_down" ? "left_right" : "top_down" })}
      />
      <Dropdown trigger={["click"]} menu={{ items: collapseItems(api, t) }}>
        <span>
          <ToolButton label={t("orgchart.collapse.label")} icon={<NodeCollapseOutlined />} />
        </span>
      </Dropdown>
      <span className="toolbar-gap" />
      <Select
        variant="borderless"
        aria-label={t("orgchart.color_by.label")}
        prefix={<BgColorsOutlined />}
        value={view.color_by}
        options={colorOptions(t)}
        onChange={(color_by) => setView({ color_by })}
        popupMatchSelectWidth={false}
      />
      <Popover trigger="click" placement="bottomLeft" content={<FilterForm />} destroyOnHidden>
        <ToolButton wordy on={view.filter !== null} label={t(view.filter ? "orgchart.filter.active" : "orgchart.filter.label")} icon={<FilterOutlined />} />
      </Popover>
      <Popover trigger="click" placement="bottomLeft" content={<ShowForm />} destroyOnHidden>
        <ToolButton wordy label={t("orgchart.show.label")} icon={<EyeOutlined />} />
      </Popover>
      <GhostToggle />
      <span className="toolbar-end">
        {canEdit && (
          <>
            <ToolButton wordy label={t("orgchart.template.label")} icon={<AppstoreAddOutlined />} onClick={onTemplates} />
            <ToolButton wordy label={t("orgchart.import")} icon={<ImportOutlined />} onClick={onImport} />
          </>
        )}
        <ExportMenu>
          <ToolButton wordy label={t("orgchart.export.label")} icon={<ExportOutlined />} />
        </ExportMenu>
        <ToolButton
          label={t(fullscreen ? "orgchart.exit_fullscreen" : "orgchart.fullscreen")}
          icon={fullscreen ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
          onClick={onFullscreen}
        />
      </span>
    </div>
  );
}

/** What undo would take back, told beforehand. */
export function UndoTools() {
  const { t } = useTranslation();
  const { accountId, writes } = useChartApi();
  const { data } = useQuery(undoStackQuery(accountId));
  const hint = data?.undo ? `${t("orgchart.undo")} · ${changeText(t, { kind: data.undo })}` : t("orgchart.undo");
  return (
    <>
      <ToolButton label={hint} icon={<UndoIcon />} disabled={!data?.undo} onClick={() => void writes.undo()} />
      <ToolButton label={t("orgchart.redo")} icon={<RedoIcon />} disabled={!data?.redo} onClick={() => void writes.redo()} />
    </>
  );
}
