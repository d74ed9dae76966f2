import { ClockCircleOutlined } from "@ant-design/icons";

import type { Trend } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { useChainNames } from "./useChainNames";
import { VerdictSign } from "./VerdictSign";

/** How the decision would stand if nobody of ours did anything, under one assumption that is named. */
export function TrendPanel({ trend }: { trend: Trend }) {
  const { t } = useTranslation();
  const { member, stage } = useChainNames();
  const today = new Map(trend.points[0]?.stages.map((one) => [one.stage_id, one.verdict]) ?? []);
  return (
    <article className="finding trend" aria-label={t("simulation.trend")}>
      <h3>
        <ClockCircleOutlined /> {t("simulation.trend")}
      </h3>
      <ol>
        {trend.points.map((point) => (
          <li key={point.days}>
            <span className="trend-day">{point.days === 0 ? t("simulation.today") : t("simulation.in_days", { count: point.days })}</span>
            {point.verdict && <VerdictSign verdict={point.verdict} />}
            <span>{point.verdict && t(`simulation.stage_verdict.${point.verdict}`)}</span>
            <small>
              {[
                ...point.stages
                  .filter((one) => today.get(one.stage_id) !== one.verdict)
                  .map((one) => t("simulation.turns", { stage: stage(one.stage_id), verdict: t(`simulation.stage_verdict.${one.verdict}`) })),
                ...point.fading.map((one) =>
                  t("simulation.fades", { name: member(one.member_id), before: t(`decisions.grade.${one.before}`), after: t(`decisions.grade.${one.after}`) }),
                ),
              ].join(t("common.marks.semicolon"))}
            </small>
          </li>
        ))}
      </ol>
      <p className="quiet">{t("simulation.assumption", { days: trend.fade_days })}</p>
    </article>
  );
}
