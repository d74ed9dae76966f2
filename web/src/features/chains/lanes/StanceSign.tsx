import { Tooltip } from "antd";

import "./people.css";

import { stanceColor } from "../../../graph/palette";
import { useTranslation } from "../../../i18n";
import { SIGNS, type Stance } from "../model/stance";

/** Colour and sign of somebody's stance; hollow where the attitude to our company stands in. */
export function StanceSign({ stance }: { stance: Stance }) {
  const { t } = useTranslation();
  const { value, overall } = stance;
  const word = value === null ? t("chains.stance.unset") : t(`decisions.grade.${value}`);
  const label = value === null ? word : t(overall ? "chains.stance.overall" : "chains.stance.project", { word });
  const color = stanceColor(value);
  const hollow = value === null || overall;
  return (
    <Tooltip title={label} mouseEnterDelay={0.3}>
      <span
        className={hollow ? "stance-sign stance-hollow" : "stance-sign"}
        style={hollow ? { color, borderColor: color } : { background: color, borderColor: color }}
        role="img"
        aria-label={label}
      >
        {SIGNS[String(value)]}
      </span>
    </Tooltip>
  );
}
