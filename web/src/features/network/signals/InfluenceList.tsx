import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";

import type { Influence } from "../../../api/network-signals";
import { useTranslation } from "../../../i18n";
import { Section } from "../rows/Section";
import { SeenName } from "../rows/SeenName";

/** Whose word counts, and whether it counts more or less than nine months ago. */
export function InfluenceList({ rows }: { rows: readonly Influence[] }) {
  const { t } = useTranslation();
  const known = rows.filter((row) => row.influence !== null);
  const others = rows.filter((row) => row.influence === null);
  return (
    <Section title={t("signals.influence")} count={known.length} how={t("signals.influence_how")} empty={rows.length === 0 ? t("signals.influence_none") : undefined}>
      {known.length > 0 ? (
        <ul className="influence-rows">
          {known.map((row) => (
            <Row key={row.contact.id} row={row} />
          ))}
        </ul>
      ) : (
        <p className="quiet signal-empty">{t("signals.influence_crowd")}</p>
      )}
      {others.length > 0 && (
        <details className="influence-others">
          <summary className="quiet">{t("signals.too_little", { count: others.length })}</summary>
          <ul>
            {others.map((row) => (
              <li key={row.contact.id}>
                <SeenName person={row.contact} />
                <small className="quiet">{t("signals.seen", { count: row.seen, before: row.seen_before })}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Row({ row }: { row: Influence }) {
  const { t } = useTranslation();
  const now = row.influence ?? 0;
  const words = row.before === null ? t("signals.influence_new", { now }) : t("signals.influence_was", { now, before: row.before });
  return (
    <li>
      <SeenName person={row.contact} />
      <Tooltip title={`${words} ${t("signals.seen", { count: row.seen, before: row.seen_before })}`}>
        <span className="influence-figure">
          <span className="influence-bar" aria-hidden>
            <i style={{ width: `${now}%` }} />
            {row.before !== null && <b style={{ insetInlineStart: `${row.before}%` }} />}
          </span>
          <strong>{now}</strong>
          <Trend row={row} />
        </span>
      </Tooltip>
    </li>
  );
}

function Trend({ row }: { row: Influence }) {
  const { t } = useTranslation();
  if (row.direction === "" || row.trend === null) return <span className="influence-trend quiet">–</span>;
  if (row.direction === "steady") return <span className="influence-trend quiet">{t("signals.steady")}</span>;
  const up = row.direction === "rising";
  const word = t(up ? "signals.rising" : "signals.falling");
  return (
    <span className={`influence-trend influence-${row.direction}`} aria-label={`${word} ${Math.abs(row.trend)}`}>
      {up ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />} {Math.abs(row.trend)}
    </span>
  );
}
