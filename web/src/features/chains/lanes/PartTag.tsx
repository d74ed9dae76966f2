import { Tooltip } from "antd";

import "./people.css";

import type { PartKind } from "../../../api/chains";
import { useTranslation } from "../../../i18n";

/** What somebody is in a stage, in a word; influencing goes without saying, unless it is weighed. */
export function PartTag({ kind, weight }: { kind: PartKind; weight: number }) {
  const { t } = useTranslation();
  if (kind === "influencing" && weight === 1) return null;
  const long = weight === 1 ? t(`chains.part.${kind}`) : t("chains.kinds_weighed", { kind: t(`chains.part.${kind}`), weight });
  return (
    <Tooltip title={long} mouseEnterDelay={0.3}>
      <span className={`part-tag part-${kind}`} aria-label={long}>
        {t(`chains.kinds_short.${kind}`)}
        {weight > 1 && <i>×{weight}</i>}
      </span>
    </Tooltip>
  );
}
