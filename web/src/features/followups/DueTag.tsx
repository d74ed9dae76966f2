import type { FollowUp } from "../../api/followups";
import { currentZone, useFormat, useTranslation } from "../../i18n";
import { daysBetween } from "./days";

/** By when something is to be done; what is late is marked by colour and word. */
export function DueTag({ one, today }: { one: FollowUp; today: string }) {
  const { t, i18n } = useTranslation();
  const { shortDate: brief } = useFormat();
  const distance = daysBetween(today, one.due_on);
  const closed = one.state !== "open";
  const time = one.due_at && new Intl.DateTimeFormat(i18n.language, { timeZone: currentZone(), hour: "2-digit", minute: "2-digit" }).format(new Date(one.due_at));
  const day = distance === 0 ? t("followups.today") : distance === 1 ? t("followups.tomorrow") : brief(one.due_on);
  if (closed) return <span className="follow-due">{brief(one.closed_at ?? one.due_on)}</span>;
  return (
    <span className={distance < 0 ? "follow-due follow-late" : distance === 0 ? "follow-due follow-now" : "follow-due"}>
      {day}
      {time && <small>{time}</small>}
      {distance < 0 && <small>{t("followups.late", { count: -distance })}</small>}
    </span>
  );
}
