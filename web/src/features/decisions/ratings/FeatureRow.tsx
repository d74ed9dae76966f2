import { BranchesOutlined, HistoryOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useState, type ReactNode } from "react";

import type { RatingScope } from "../../../api/decisions";
import type { FeatureRating } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { featureName, valueWord } from "./features";
import { Guide } from "./Guide";
import { RatingHistory } from "./RatingHistory";
import { Scale } from "./Scale";
import type { Rate } from "./useRatings";
import { Why } from "./Why";

interface Props {
  contactId: string;
  accountId: string;
  scope: RatingScope;
  row: FeatureRating;
  /** Its lack is why the name is red. */
  missing: boolean;
  canRate: boolean;
  onRate: Rate;
}

/** One feature: one's own value by one click, what all say together, and how it came about. */
export function FeatureRow({ contactId, accountId, scope, row, missing, canRate, onRate }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { feature, mine } = row;
  const label = featureName(t, feature, !!scope.chain_id);
  const shown = canRate ? (mine?.value ?? null) : row.value;
  return (
    <div className={missing ? "rating rating-missing" : "rating"} data-feature={feature}>
      <span className="rating-label">{label}</span>
      <span className={missing ? "rating-word uninsighted" : "rating-word"}>{valueWord(t, feature, shown)}</span>
      <Scale
        feature={feature}
        label={label}
        value={shown}
        inherited={row.inherited?.value ?? null}
        disabled={!canRate}
        onChange={(value) => onRate(feature, value)}
      />
      <span className="rating-tools">
        {canRate && <Guide feature={feature} label={label} kept={mine?.answers} onRate={onRate} />}
        {canRate && mine?.id && <Why key={mine.id} accountId={accountId} contactId={contactId} mine={mine} label={label} onRate={onRate} />}
        <Button
          type="text"
          size="small"
          icon={<HistoryOutlined />}
          aria-expanded={open}
          aria-label={t("decisions.history_of", { feature: label })}
          title={t("decisions.history")}
          onClick={() => setOpen(!open)}
        />
      </span>
      <Summary row={row} canRate={canRate} onOpen={() => setOpen(!open)} />
      {open && <RatingHistory contactId={contactId} scope={scope} feature={feature} />}
    </div>
  );
}

/** What all say together, once one has said one's own; before that only how many have. */
function Summary({ row, canRate, onOpen }: { row: FeatureRating; canRate: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const { feature, inherited, others } = row;
  if (row.hidden_count > 0) return <Line>{t("decisions.hidden", { count: row.hidden_count })}</Line>;
  if (row.raters === 0 && inherited) {
    const where = t(inherited.scope === "overall" ? "decisions.from_overall" : "decisions.from_chains");
    return <Line>{t("decisions.inherited", { where, value: valueWord(t, feature, inherited.value) })}</Line>;
  }
  if (!others || others.length === 0 || (!canRate && row.raters < 2)) return null;
  return (
    <Line>
      <button type="button" className="link-button" onClick={onOpen}>
        {t("decisions.agreed", { value: valueWord(t, feature, row.value), count: row.raters })}
      </button>
      {row.disagreement && (
        <Tag color="warning" icon={<BranchesOutlined />} variant="filled">
          {t("decisions.disagreement")}
        </Tag>
      )}
      <span>{others.map((one) => `${one.rater.name} ${valueWord(t, feature, one.value)}`).join(t("common.marks.comma"))}</span>
    </Line>
  );
}

const Line = ({ children }: { children: ReactNode }) => <div className="rating-summary quiet">{children}</div>;
