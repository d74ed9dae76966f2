import "./people.css";

import { useTranslation } from "../../../i18n";

/** Influence from 0 to 100 as a bar with its figure; nothing where nobody said. */
export function InfluenceBar({ value }: { value: number | null }) {
  const { t } = useTranslation();
  if (value === null) return null;
  return (
    <span className="influence" role="img" aria-label={t("chains.influence_of", { value })} title={t("chains.influence_of", { value })}>
      <span className="influence-track">
        <span style={{ width: `${value}%` }} />
      </span>
      {value}
    </span>
  );
}
