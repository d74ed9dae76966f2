import { Checkbox, Segmented } from "antd";

import type { ChartView, SecondaryKind } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";

const KINDS: readonly SecondaryKind[] = ["dotted", "influence", "conflict", "tie"];

/** Which lines and frames are drawn beside the cards. */
export function ShowForm() {
  const { t } = useTranslation();
  const { view, setView } = useChartApi();
  const words: Record<SecondaryKind, string> = {
    dotted: t("orgchart.kind.dotted"),
    influence: t("orgchart.kind.influence"),
    conflict: t("orgchart.kind.conflict"),
    tie: t("orgchart.tie_form"),
  };
  return (
    <div className="show-form">
      <strong>{t("orgchart.lines.label")}</strong>
      <Segmented<ChartView["show_lines"]>
        size="small"
        block
        value={view.show_lines}
        onChange={(show_lines) => setView({ show_lines })}
        options={(["selected", "all", "none"] as const).map((value) => ({ value, label: t(`orgchart.lines.${value}`) }))}
      />
      <Checkbox.Group<SecondaryKind>
        disabled={view.show_lines === "none"}
        value={[...(view.line_kinds ?? KINDS)]}
        onChange={(line_kinds) => setView({ line_kinds })}
        options={KINDS.map((value) => ({ value, label: words[value] }))}
      />
      <strong>{t("orgchart.show.label")}</strong>
      <Checkbox checked={view.show_departments} onChange={(event) => setView({ show_departments: event.target.checked })}>
        {t("orgchart.show.departments")}
      </Checkbox>
      <Checkbox checked={view.show_groups} onChange={(event) => setView({ show_groups: event.target.checked })}>
        {t("orgchart.show.groups")}
      </Checkbox>
    </div>
  );
}
