import { EyeInvisibleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { Link } from "react-router";

import { ratingHistoryQuery, type RatedFeature, type RatingScope } from "../../../api/decisions";
import type { Rated } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { valueWord } from "./features";

/** Who said what, when and why, newest first; the time since which a value stands, and until when it did. */
export function RatingHistory({ contactId, scope, feature }: { contactId: string; scope: RatingScope; feature: RatedFeature }) {
  const { t } = useTranslation();
  const { data } = useQuery(ratingHistoryQuery(contactId, feature, scope));
  if (!data) return null;
  if (data.length === 0) return <p className="rating-history quiet">{t("decisions.no_history")}</p>;
  return (
    <ol className="rating-history">
      {data.map((one) => (
        <Said key={one.id} one={one} />
      ))}
    </ol>
  );
}

function Said({ one }: { one: Rated }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const met = one.interaction;
  const answered = Object.keys(one.answers).length;
  return (
    <li className={one.until ? "rating-past" : ""}>
      <time className="quiet nowrap">
        {date(one.at)}
        {one.until && ` – ${date(one.until)}`}
      </time>
      <span>
        <span className="quiet">{one.rater.name} </span>
        {one.hidden ? <EyeInvisibleOutlined aria-label={t("decisions.hidden_value")} /> : valueWord(t, one.feature, one.value)}
        {one.certainty && one.certainty !== "confirmed" && (
          <Tag variant="filled" style={{ marginInlineStart: 6 }}>
            {t(`orgchart.certainty.${one.certainty}`)}
          </Tag>
        )}
        {answered > 0 && <span className="quiet"> · {t("decisions.answered", { count: answered })}</span>}
        {(one.evidence || met) && (
          <span className="rating-because quiet">
            {one.evidence}
            {one.evidence && met && " · "}
            {met && (
              <Link to={`/evidence/${met.id}`}>
                {t(`interactions.kind.${met.kind}`)} {date(met.at)}
              </Link>
            )}
          </span>
        )}
      </span>
    </li>
  );
}
