import { AimOutlined, FilterOutlined, MinusOutlined, NodeIndexOutlined, PlusOutlined } from "@ant-design/icons";
import { Checkbox, Popover, Segmented, Slider, Switch } from "antd";
import type { ReactNode } from "react";

import { useFormat, useTranslation } from "../../../i18n";
import { ToolButton } from "../../../ui/ToolButton";
import { COLOR_BY, SIZE_BY, TOLD_KINDS, type Options } from "./picture";
import type { NetworkStage } from "./stage";

interface Props {
  options: Options;
  onChange: (change: Partial<Options>) => void;
}

/** What colour and size say. */
export function Looks({ options, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <label className="web-tool">
        <span>{t("inner_network.color_by")}</span>
        <Segmented
          size="small"
          aria-label={t("inner_network.color_by")}
          value={options.colorBy}
          options={COLOR_BY.map((value) => ({ value, label: t(`inner_network.color.${value}`) }))}
          onChange={(colorBy) => onChange({ colorBy })}
        />
      </label>
      <label className="web-tool">
        <span>{t("inner_network.size_by")}</span>
        <Segmented
          size="small"
          aria-label={t("inner_network.size_by")}
          value={options.sizeBy}
          options={SIZE_BY.map((value) => ({ value, label: t(`inner_network.size.${value}`) }))}
          onChange={(sizeBy) => onChange({ sizeBy })}
        />
      </label>
    </>
  );
}

/** Who and which ties are shown. */
export function Filters({ children, ...props }: Props & { children?: ReactNode }) {
  const { t } = useTranslation();
  const form = (
    <div className="web-filter">
      {children}
      <FilterForm {...props} />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={form}>
      <span className="web-filters">
        <ToolButton wordy label={t("inner_network.shown")} icon={<FilterOutlined />} on={isNarrowed(props.options)} />
      </span>
    </Popover>
  );
}

function isNarrowed({ ours, weakest }: Options): boolean {
  return !ours || weakest > 0;
}

function FilterForm({ options, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <label>
        <span>{t("inner_network.ours")}</span>
        <Switch size="small" checked={options.ours} onChange={(ours) => onChange({ ours })} />
      </label>
      <label>
        <span>{t("inner_network.unseen")}</span>
        <Switch size="small" checked={options.unseen} onChange={(unseen) => onChange({ unseen })} />
      </label>
      <div>
        <span>{options.weakest ? t("inner_network.weakest_share", { percent: format.percent(options.weakest) }) : t("inner_network.weakest")}</span>
        <Slider
          min={0}
          max={95}
          step={5}
          value={Math.round(options.weakest * 100)}
          onChange={(percent) => onChange({ weakest: percent / 100 })}
          tooltip={{ open: false }}
          ariaLabelForHandle={t("inner_network.weakest")}
        />
      </div>
      <div>
        <span>{t("inner_network.told")}</span>
        <Checkbox.Group
          className="web-told"
          value={[...options.told]}
          options={TOLD_KINDS.map((value) => ({ value, label: t(`inner_network.told_kinds.${value}`) }))}
          onChange={(told) => onChange({ told: TOLD_KINDS.filter((kind) => told.includes(kind)) })}
        />
      </div>
    </>
  );
}

/** Nearer, farther, everything, and from the beginning. */
export function Moves({ stage }: { stage: NetworkStage | null }) {
  const { t } = useTranslation();
  return (
    <div className="web-moves">
      <ToolButton label={t("inner_network.zoom_in")} icon={<PlusOutlined />} onClick={() => stage?.zoomBy(1.4)} />
      <ToolButton label={t("inner_network.zoom_out")} icon={<MinusOutlined />} onClick={() => stage?.zoomBy(1 / 1.4)} />
      <ToolButton label={t("inner_network.fit")} icon={<AimOutlined />} onClick={() => stage?.fit()} />
      <ToolButton label={t("inner_network.rearrange")} icon={<NodeIndexOutlined />} onClick={() => stage?.rearrange()} />
    </div>
  );
}
