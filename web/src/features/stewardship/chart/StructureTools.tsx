import {
  ApartmentOutlined,
  BgColorsOutlined,
  EllipsisOutlined,
  ExportOutlined,
  FullscreenExitOutlined,
  FullscreenOutlined,
  NodeCollapseOutlined,
  SearchOutlined,
  ShopOutlined,
} from "@ant-design/icons";
import { AutoComplete, Dropdown, Input, Select, type MenuProps } from "antd";
import { useMemo, useState } from "react";

import { TRAITS } from "../../../api/stewardship";
import { collapsedFrom, searchSeats, type ChartView, type Forest } from "../../../graph";
import { useTranslation, type TFunction } from "../../../i18n";
import { ToolButton } from "../../../ui/ToolButton";
import { useIsPhone } from "../../../ui/useIsPhone";
import { FORMATS, useStructureExport } from "./useStructureExport";
import { COLORINGS, type Choices } from "./useStructureView";

type Items = NonNullable<MenuProps["items"]>;

interface Props {
  choices: Choices;
  forest: Forest;
  view: ChartView;
  setCollapsed: (ids: readonly string[]) => void;
  show: (id: string) => void;
  fullscreen: boolean;
  toggleFullscreen: () => void;
}

/** The tools above our chart: the same ones as above a customer's, as far as they make sense here. */
export function StructureTools({ choices, forest, view, setCollapsed, show, fullscreen, toggleFullscreen }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const make = useStructureExport(choices, view);
  const other = view.layout === "top_down" ? "left_right" : "top_down";
  const turn = () => choices.change({ layout: other === "left_right" ? other : undefined });
  const folds = collapseItems(forest, setCollapsed, t);
  const files: Items = FORMATS.map((format) => ({ key: format, label: t(`orgchart.export.${format}`), onClick: () => void make(format) }));
  const colors = COLORINGS.map((value) => ({ value, label: t(`stewardship.color_by.${value}`) }));
  const customers = (["none", ...TRAITS] as const).map((value) => ({ value, label: t(`stewardship.customers.${value}`) }));
  const setColor = (value: string) => choices.change({ color: value === "team" ? undefined : value });
  const setCustomers = (value: string) => choices.change({ customers: value === "none" ? undefined : value });
  if (phone) {
    const items: Items = [
      { key: "layout", label: t(`orgchart.layout.${other}`), onClick: turn },
      { key: "collapse", label: t("orgchart.collapse.label"), children: folds },
      { key: "color", label: t("stewardship.color_by.label"), children: colors.map(({ value, label }) => ({ key: value, label, onClick: () => setColor(value) })) },
      { key: "customers", label: t("stewardship.customers.label"), children: customers.map(({ value, label }) => ({ key: `c-${value}`, label, onClick: () => setCustomers(value) })) },
      { key: "export", label: t("orgchart.export.label"), children: files },
    ];
    return (
      <div className="toolbar" role="toolbar" aria-label={t("stewardship.title")}>
        <PersonSearch forest={forest} show={show} wide />
        <Dropdown trigger={["click"]} menu={{ items }}>
          <span>
            <ToolButton label={t("common.more")} icon={<EllipsisOutlined />} />
          </span>
        </Dropdown>
      </div>
    );
  }
  return (
    <div className="toolbar" role="toolbar" aria-label={t("stewardship.title")}>
      <PersonSearch forest={forest} show={show} />
      <span className="toolbar-gap" />
      <ToolButton label={t(`orgchart.layout.${other}`)} icon={<ApartmentOutlined rotate={other === "left_right" ? -90 : 0} />} onClick={turn} />
      <Dropdown trigger={["click"]} menu={{ items: folds }}>
        <span>
          <ToolButton label={t("orgchart.collapse.label")} icon={<NodeCollapseOutlined />} />
        </span>
      </Dropdown>
      <span className="toolbar-gap" />
      <Select variant="borderless" aria-label={t("stewardship.color_by.label")} prefix={<BgColorsOutlined />} value={choices.color} options={colors} onChange={setColor} popupMatchSelectWidth={false} />
      <Select variant="borderless" aria-label={t("stewardship.customers.label")} prefix={<ShopOutlined />} value={choices.customers ?? "none"} options={customers} onChange={setCustomers} popupMatchSelectWidth={false} />
      <span className="toolbar-end">
        <Dropdown trigger={["click"]} disabled={forest.size === 0} menu={{ items: files }}>
          <span>
            <ToolButton wordy label={t("orgchart.export.label")} icon={<ExportOutlined />} />
          </span>
        </Dropdown>
        <ToolButton
          label={t(fullscreen ? "orgchart.exit_fullscreen" : "orgchart.fullscreen")}
          icon={fullscreen ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
          onClick={toggleFullscreen}
        />
      </span>
    </div>
  );
}

function collapseItems(forest: Forest, setCollapsed: (ids: readonly string[]) => void, t: TFunction): Items {
  const depth = forest.depth.reduce((most, one) => Math.max(most, one), 0);
  const levels = Array.from({ length: Math.min(depth, 6) }, (_, index) => index + 1);
  return [
    { key: "none", label: t("orgchart.collapse.none"), onClick: () => setCollapsed([]) },
    ...levels.map((level) => ({
      key: String(level),
      label: t("orgchart.collapse.to_level", { level: level + 1 }),
      onClick: () => setCollapsed(collapsedFrom(forest, level)),
    })),
    { key: "all", label: t("orgchart.collapse.all"), onClick: () => setCollapsed(collapsedFrom(forest, 0)) },
  ];
}

function PersonSearch({ forest, show, wide = false }: Pick<Props, "forest" | "show"> & { wide?: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const options = useMemo(
    () =>
      searchSeats(forest, text, 20).map((node) => ({
        value: forest.positions[node]!.id,
        label: `${forest.occupant[node]?.name ?? ""} ${forest.positions[node]!.title}`,
      })),
    [forest, text],
  );
  return (
    <AutoComplete
      value={text}
      options={options}
      popupMatchSelectWidth={wide ? true : 280}
      notFoundContent={text.trim() ? t("orgchart.search_none", { text }) : null}
      onChange={(value) => setText(forest.indexOf.has(value) ? "" : value)}
      onSelect={(id) => {
        setText("");
        show(id);
      }}
      defaultActiveFirstOption
      style={wide ? { flex: 1, minWidth: 0 } : { width: 220 }}
    >
      <Input allowClear prefix={<SearchOutlined style={{ color: "var(--ink-3)" }} />} placeholder={t("stewardship.search")} aria-label={t("stewardship.search")} />
    </AutoComplete>
  );
}
