import { Tag } from "antd";

import "../../../ui/facts.css";

import { childrenOf } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { SeatLink } from "./SeatLink";

const SHOWN = 12;

/** Whom the seat reports to and who reports to it. */
export function ReportingSection({ node }: { node: number }) {
  const { t } = useTranslation();
  const { forest } = useChartApi();
  const parent = forest.parent[node]!;
  const line = forest.superiorLine[node];
  const below = [...childrenOf(forest, node)];
  return (
    <section className="details-section">
      <dl className="facts">
        <div>
          <dt>{t("orgchart.reports_to")}</dt>
          <dd>
            {parent < 0 ? <span className="quiet">{t("orgchart.reports_none")}</span> : <SeatLink id={forest.positions[parent]!.id} />}
            {line && line.certainty !== "confirmed" && (
              <Tag variant="filled" style={{ marginInlineStart: 8 }}>
                {t(`orgchart.certainty.${line.certainty}`)}
              </Tag>
            )}
          </dd>
        </div>
        <div>
          <dt>{t("orgchart.subordinates")}</dt>
          <dd>
            {below.length === 0 && <span className="quiet">{t("orgchart.no_subordinates")}</span>}
            {below.slice(0, SHOWN).map((child, index) => (
              <span key={child}>
                {index > 0 && t("common.marks.comma")}
                <SeatLink id={forest.positions[child]!.id} />
              </span>
            ))}
            {below.length > SHOWN && <span className="quiet"> … {t("orgchart.seats", { count: below.length })}</span>}
          </dd>
        </div>
      </dl>
    </section>
  );
}
