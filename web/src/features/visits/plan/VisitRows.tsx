import { Tag } from "antd";
import { Link } from "react-router";

import "../visits.css";

import type { VisitRow } from "../../../api/visits";
import { useFormat, useTranslation } from "../../../i18n";

/** Visits in a list: when, whom, how far. */
export function VisitRows({ rows, withAccount = false }: { rows: readonly VisitRow[]; withAccount?: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <ul className="visit-list">
      {rows.map((row) => (
        <li key={row.id} className="visit-item">
          <Link to={`/visits/${row.id}`}>
            <span className="visit-who">{row.contacts.map((one) => one.name).join(t("common.marks.comma")) || row.account.name}</span>
            <Tag color={row.state === "planned" ? "blue" : row.state === "closed" ? "green" : "default"}>{t(`visits.state.${row.state}`)}</Tag>
            <small>{[dateTime(row.at), withAccount ? row.account.name : row.owner.name, row.purpose].filter(Boolean).join(" · ")}</small>
            <small>{row.questions > 0 && t("visits.answered_of", { answered: row.answered, questions: row.questions })}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
