import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { Link } from "react-router";

import { occupantsQuery } from "../../../api/chart";
import { useFormat, useTranslation } from "../../../i18n";
import { isGuess } from "../store/guesses";

/** Who sits and who sat on a seat, the newest first. */
export function OccupantsSection({ positionId }: { positionId: string }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data } = useQuery({ ...occupantsQuery(positionId), enabled: !isGuess(positionId) });
  if (!data || data.length === 0) return null;
  return (
    <section className="details-section">
      <h3>{t("orgchart.occupants")}</h3>
      <ol className="occupants">
        {data.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}
              {one.valid_to === null && (
                <Tag variant="filled" color="blue" style={{ marginInlineStart: 8 }}>
                  {t("orgchart.occupant_now")}
                </Tag>
              )}
            </span>
            <span className="quiet">
              {one.valid_to === null
                ? one.valid_from && t("common.since", { date: date(one.valid_from) })
                : t("common.period", {
                    from: one.valid_from ? date(one.valid_from) : t("common.unknown_start"),
                    to: date(one.valid_to),
                  })}
              {one.evidence_id && (
                <>
                  {" · "}
                  <Link to={`/evidence/${one.evidence_id}`}>{t("orgchart.heard_at")}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
