import type { FollowUp } from "../../api/handover";
import { useFormat, useTranslation } from "../../i18n";

/** Whom to be in touch with again, the most urgent first. */
export function FollowUps({ rows }: { rows: readonly FollowUp[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0) return <span className="quiet">{t("handover.no_follow_ups")}</span>;
  return (
    <ul className="handover-facts">
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{format.date(row.due_on)}</strong> {row.contacts.map((one) => one.name).join(t("common.marks.comma"))}{" "}
          <span className="quiet">{row.account.name}</span>
          <div className="quiet">{row.about}</div>
        </li>
      ))}
    </ul>
  );
}
