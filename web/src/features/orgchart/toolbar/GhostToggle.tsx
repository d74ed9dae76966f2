import { BulbOutlined } from "@ant-design/icons";

import { useTranslation } from "../../../i18n";
import { ToolButton } from "../../../ui/ToolButton";
import { useChartApi } from "../chartContext";
import { useGhostApi } from "../ghosts";

/** Shows what is suggested on the chart. Who may not draw lines, or where nothing is suggested, has no such button. */
export function GhostToggle({ brief = false }: { brief?: boolean }) {
  const { t } = useTranslation();
  const { canEdit } = useChartApi();
  const { count, shown, toggle } = useGhostApi();
  if (!canEdit || (count === 0 && !shown)) return null;
  const label = brief ? t(shown ? "suggestions.chart.hide" : "suggestions.chart.show") : t("suggestions.count", { count });
  return <ToolButton wordy={!brief} on={shown} label={label} icon={<BulbOutlined />} onClick={toggle} />;
}
