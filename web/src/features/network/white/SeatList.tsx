import { Link } from "react-router";

import type { EmptySeat } from "../../../api/network-signals";
import { useTranslation } from "../../../i18n";
import { Section } from "../rows/Section";

/** Seats nobody sits on, or of which nobody knows who does; each opens on the chart. */
export function SeatList({ accountId, rows }: { accountId: string; rows: readonly EmptySeat[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("signals.white.seats")} count={rows.length} how={t("signals.white.seats_how")} empty={rows.length === 0 ? t("signals.white.seats_none") : undefined}>
      <ul className="seat-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/accounts/${accountId}/chart?seat=${row.id}`}>{row.title || t("signals.white.seat_untitled")}</Link>
            <small className="quiet">{[row.department?.name, row.superior && t("signals.white.under", { name: row.superior }), row.reports > 0 && t("signals.white.reports", { count: row.reports })].filter(Boolean).join(" · ")}</small>
            <span className={row.empty_as === "unknown" ? "seat-unknown" : "quiet"}>{t(`signals.white.${row.empty_as}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
