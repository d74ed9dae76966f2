import { Tag } from "antd";

import type { DepartmentReach } from "../../../api/network-signals";
import { useTranslation } from "../../../i18n";
import { Section } from "../rows/Section";
import { ReachBar } from "./ReachBar";

interface Props {
  rows: readonly DepartmentReach[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Departments by how far we reach into them, the whitest first; one that is chosen narrows the people beside it. */
export function DepartmentList({ rows, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const white = rows.filter((row) => row.white && row.name !== "").length;
  return (
    <Section title={t("signals.white.departments")} count={white} how={t("signals.white.departments_how")} empty={rows.length === 0 ? t("signals.white.departments_none") : undefined}>
      <ul className="reach-rows">
        {rows.map((row) => (
          <li key={row.id ?? "none"}>
            <button type="button" className="row-button reach-row" disabled={row.id === null} aria-pressed={row.id !== null && row.id === chosen} onClick={() => onChoose(row.id === chosen ? null : row.id)}>
              <span className="reach-name">
                {row.name || <span className="quiet">{t("signals.white.no_department")}</span>}
                {row.parent && <small className="quiet">{row.parent}</small>}
                {row.white && <Tag color="orange">{t("signals.white.white")}</Tag>}
              </span>
              <ReachBar people={row.people} reached={row.reached} known={row.known} />
              <span className="reach-count">
                {row.people === 0 ? <span className="quiet">{t("signals.white.nobody_known")}</span> : t("signals.white.of", { reached: row.reached, people: row.people })}
                {row.empty_seats > 0 && <small className="quiet">{t("signals.white.empty_seats", { count: row.empty_seats })}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
