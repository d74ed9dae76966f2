import type { Quiet } from "../../../api/network-signals";
import { useFormat, useTranslation } from "../../../i18n";
import { useDeeds } from "../deeds";
import { RowDeeds } from "../rows/RowDeeds";
import { Section } from "../rows/Section";
import { SeenName } from "../rows/SeenName";

/** Who is silent for longer than is usual for him, the most unusual first. */
export function QuietList({ rows }: { rows: readonly Quiet[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("signals.quiet")} count={rows.length} how={t("signals.quiet_how")} empty={rows.length === 0 ? t("signals.quiet_none") : undefined}>
      <ul className="signal-rows">
        {rows.map((row) => (
          <Row key={row.contact.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ row }: { row: Quiet }) {
  const { t } = useTranslation();
  const days = (count: number | null) => t("signals.days", { count: count ?? 0 });
  return (
    <li>
      <div className="signal-head">
        <SeenName person={row.contact} />
        <RowDeeds person={row.contact} path />
      </div>
      <GapBar row={row} />
      <div className="signal-line">
        <span>
          <strong>{days(row.days)}</strong>{" "}
          {t("signals.usual", { usual: days(row.usual_days), longest: days(row.longest_days) })}
        </span>
        <Last row={row} />
      </div>
    </li>
  );
}

/** The present gap over the usual and the longest one. */
function GapBar({ row }: { row: Quiet }) {
  const whole = Math.max(row.days, row.longest_days ?? 0, 1);
  const at = (days: number) => `${(100 * days) / whole}%`;
  return (
    <div className="gap-bar" aria-hidden>
      <i className="gap-now" style={{ width: at(row.days) }} />
      <i className="gap-usual" style={{ width: at(row.usual_days ?? 0) }} />
      <i className="gap-longest" style={{ insetInlineStart: at(row.longest_days ?? 0) }} />
    </div>
  );
}

function Last({ row: { last, hidden } }: { row: Quiet }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const { openInteraction } = useDeeds();
  const id = last.interaction_id;
  const text = [shortDate(last.at), last.member?.name, last.kind && t(`interactions.kind.${last.kind}`)].filter(Boolean).join(" ");
  return (
    <span className="quiet">
      {t("signals.last")}
      {id ? (
        <button type="button" className="link-button" onClick={() => openInteraction(id)}>
          {text}
        </button>
      ) : (
        text
      )}
      {hidden > 0 && ` ${t("signals.hidden", { count: hidden })}`}
    </span>
  );
}
