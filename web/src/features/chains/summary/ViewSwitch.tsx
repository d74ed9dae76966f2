import { Segmented } from "antd";

import { useTranslation } from "../../../i18n";
import { useChainViewName } from "../views";

/** Stages and chart, the simulator, or the plan. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const [view, setView] = useChainViewName();
  return (
    <Segmented
      value={view}
      aria-label={t("chains.views")}
      options={[
        { value: "lanes", label: t("chains.stages") },
        { value: "simulation", label: t("simulation.title") },
        { value: "plan", label: t("plans.title") },
        { value: "history", label: t("timeline.title") },
      ]}
      onChange={setView}
    />
  );
}
