import { ClockCircleOutlined, EyeInvisibleOutlined, FieldTimeOutlined } from "@ant-design/icons";
import { Tag, Tooltip } from "antd";

import type { LeadRow, LeadState } from "../../api/leads";
import { useFormat, useTranslation } from "../../i18n";
import { daysUntil, hasCome } from "./days";

const COLOR: Readonly<Record<LeadState, string>> = { new: "gold", talking: "blue", ignored: "default", confirmed: "green" };

export function LeadStateTag({ row }: { row: Pick<LeadRow, "state" | "archived"> }) {
  const { t } = useTranslation();
  if (row.archived) return <Tag variant="filled">{t("leads.deleted_mark")}</Tag>;
  return (
    <Tag variant="filled" color={COLOR[row.state]}>
      {t(`leads.states.${row.state}`)}
    </Tag>
  );
}

/** How long nobody has talked to it; with a clock when it will soon fall back into its pool. */
export function Silence({ row }: { row: Pick<LeadRow, "touched_at" | "recycle_at"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = row.recycle_at ? daysUntil(row.recycle_at) : null;
  if (left === null || left > 7) return <span className="quiet nowrap" title={format.dateTime(row.touched_at)}>{format.ago(row.touched_at)}</span>;
  return (
    <Tooltip title={t("leads.recycle_hint", { date: format.dateTime(row.recycle_at!), ago: format.ago(row.touched_at) })}>
      <span className={left <= 3 ? "nowrap lead-soon lead-very-soon" : "nowrap lead-soon"}>
        <FieldTimeOutlined aria-hidden /> {left <= 0 ? t("leads.recycle_today") : t("leads.recycle_in", { count: left })}
      </span>
    </Tooltip>
  );
}

/** The day of the next talk; red with a clock when it has come. */
export function NextTalk({ day }: { day: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!day) return null;
  const due = hasCome(day);
  return (
    <span className={due ? "nowrap lead-due" : "nowrap"} title={due ? t("leads.talk_due") : undefined}>
      {due && <ClockCircleOutlined aria-label={t("leads.talk_due")} />} {format.shortDate(day)}
    </span>
  );
}

/** Whoever holds it, or how it came into its pool. */
export function Holder({ row }: { row: Pick<LeadRow, "owner" | "pool" | "pooled_as"> }) {
  const { t } = useTranslation();
  if (row.owner) return <span>{row.owner.name}</span>;
  return (
    <span className="quiet">
      {row.pool.name}
      {row.pooled_as && ` · ${t(`leads.pooled.${row.pooled_as}`)}`}
    </span>
  );
}

/** A number or address, with a sign when its middle is hidden until the lead is claimed. */
export function Reach({ row }: { row: Pick<LeadRow, "phone" | "email" | "masked"> }) {
  const { t } = useTranslation();
  if (!row.phone && !row.email) return null;
  return (
    <span className="lead-reach">
      {row.phone && (row.masked ? <span>{row.phone}</span> : <a href={`tel:${row.phone}`}>{row.phone}</a>)}
      {row.email && (row.masked ? <span>{row.email}</span> : <a href={`mailto:${row.email}`}>{row.email}</a>)}
      {row.masked && (
        <Tooltip title={t("leads.masked")}>
          <EyeInvisibleOutlined aria-label={t("leads.masked")} />
        </Tooltip>
      )}
    </span>
  );
}
