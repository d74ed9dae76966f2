import { useFormat, useTranslation } from "../../../i18n";

/** The day something is due; what is over is marked by colour and word. */
export function DueDay({ day, overdue }: { day: string | null; overdue: boolean }) {
  const { t } = useTranslation();
  const { date: written } = useFormat();
  if (day === null) return <span className="due">{t("insights.today.no_date")}</span>;
  return (
    <span className={overdue ? "due due-over" : "due"}>
      {written(day)}
      {overdue && <small>{t("insights.today.overdue")}</small>}
    </span>
  );
}
