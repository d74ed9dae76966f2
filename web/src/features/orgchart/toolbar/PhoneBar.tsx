import { EllipsisOutlined, FilterOutlined, SearchOutlined, TeamOutlined } from "@ant-design/icons";
import { Badge, Drawer, Dropdown, Modal, Tag } from "antd";
import { useState } from "react";

import "../../../ui/toolbar.css";

import { unplacedContacts } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { exportItems } from "./ExportMenu";
import { FilterForm } from "./FilterForm";
import { GhostToggle } from "./GhostToggle";
import { collapseItems, colorOptions } from "./menus";
import { SeatSearch } from "./SeatSearch";
import { ShowForm } from "./ShowForm";
import { UndoTools, type ToolbarProps } from "./Toolbar";
import { ToolButton } from "../../../ui/ToolButton";
import { useExport } from "./useExport";

type Sheet = "search" | "filter" | "show";

/** The tools above the chart, on a phone: the daily ones at hand, the others in a menu. */
export function PhoneBar({ onPanel, onTemplates, onImport, fullscreen, onFullscreen }: ToolbarProps) {
  const { t } = useTranslation();
  const api = useChartApi();
  const { view, setView, state, canEdit, canvas } = api;
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const make = useExport();
  const close = () => setSheet(null);
  return (
    <div className="toolbar" role="toolbar" aria-label={t("orgchart.title")}>
      <Badge count={unplacedContacts(state).length} size="small" offset={[-4, 6]}>
        <ToolButton wordy label={t("orgchart.unplaced")} icon={<TeamOutlined />} onClick={onPanel} />
      </Badge>
      <span className="toolbar-spread" />
      {canEdit ? <UndoTools /> : <Tag>{t("orgchart.read_only")}</Tag>}
      <GhostToggle brief />
      <ToolButton label={t("common.search")} icon={<SearchOutlined />} onClick={() => setSheet("search")} />
      <ToolButton label={t("orgchart.filter.label")} on={view.filter !== null} icon={<FilterOutlined />} onClick={() => setSheet("filter")} />
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "fit", label: t("orgchart.fit"), onClick: () => canvas.current?.fit() },
            {
              key: "layout",
              label: t(view.layout === "top_down" ? "orgchart.layout.left_right" : "orgchart.layout.top_down"),
              onClick: () => setView({ layout: view.layout === "top_down" ? "left_right" : "top_down" }),
            },
            { key: "collapse", label: t("orgchart.collapse.label"), children: collapseItems(api, t) },
            {
              key: "color",
              label: t("orgchart.color_by.label"),
              children: colorOptions(t).map(({ value, label }) => ({ key: value, label, onClick: () => setView({ color_by: value }) })),
            },
            { key: "show", label: t("orgchart.show.label"), onClick: () => setSheet("show") },
            { type: "divider" },
            ...(canEdit
              ? [
                  { key: "template", label: t("orgchart.template.label"), onClick: onTemplates },
                  { key: "import", label: t("orgchart.import"), onClick: onImport },
                ]
              : []),
            { key: "export", label: t("orgchart.export.label"), children: exportItems(t, (format) => void make(format)) },
            { key: "full", label: t(fullscreen ? "orgchart.exit_fullscreen" : "orgchart.fullscreen"), onClick: onFullscreen },
          ],
        }}
      >
        <ToolButton label={t("common.more")} icon={<EllipsisOutlined />} />
      </Dropdown>
      <Modal open={sheet === "search"} footer={null} closable={false} onCancel={close} destroyOnHidden style={{ top: 64 }}>
        <SeatSearch wide onFound={close} />
      </Modal>
      <Drawer open={sheet === "filter"} placement="bottom" size="auto" title={t("orgchart.filter.label")} onClose={close} className="filter-sheet">
        <FilterForm />
      </Drawer>
      <Drawer open={sheet === "show"} placement="bottom" size="auto" title={t("orgchart.show.label")} onClose={close} className="filter-sheet">
        <ShowForm />
      </Drawer>
    </div>
  );
}
