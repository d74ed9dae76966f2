import { Tag } from "antd";

import type { Doubt } from "../../../api/network-signals";
import { useTranslation } from "../../../i18n";
import { RowDeeds } from "../rows/RowDeeds";
import { Section } from "../rows/Section";
import { SeenName } from "../rows/SeenName";

const STEPS = [-2, -1, 0, 1, 2] as const;

/** Where what is said of somebody and what he does do not agree; both sides are told, and a person decides. */
export function Doubts({ rows }: { rows: readonly Doubt[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("signals.doubts")} count={rows.length} how={t("signals.doubts_how")} empty={rows.length === 0 ? t("signals.doubts_none") : undefined}>
      <ul className="signal-rows">
        {rows.map((row) => (
          <li key={row.contact.id}>
            <div className="signal-head">
              <SeenName person={row.contact} />
              <RowDeeds person={row.contact} />
            </div>
            <div className="signal-line">
              <span>
                <Stance value={row.stance} />
                <span className="signal-but">{t("signals.but")}</span>
                {t(`signals.why.${row.why}`, { days: row.days, ours: row.ours, began: row.began, count: row.began })}
              </span>
              <span className="quiet">{t(`signals.ask.${row.why}`)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stance({ value }: { value: number }) {
  const { t } = useTranslation();
  const step = STEPS.find((one) => one === value) ?? 0;
  return <Tag color={step > 0 ? "green" : step < 0 ? "red" : "default"}>{t(`decisions.grade.${step}`)}</Tag>;
}
