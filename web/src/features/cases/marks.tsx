import { CheckCircleOutlined, ClockCircleOutlined, FieldTimeOutlined, MinusCircleOutlined, PlayCircleOutlined, PlusCircleOutlined } from "@ant-design/icons";
import { Rate, Tag } from "antd";
import type { ReactNode } from "react";

import type { CaseRow, CaseState } from "../../api/cases";
import { useFormat, useTranslation } from "../../i18n";

const LOOK: Readonly<Record<CaseState, { color: string; icon: ReactNode }>> = {
  new: { color: "orange", icon: <PlusCircleOutlined /> },
  working: { color: "blue", icon: <PlayCircleOutlined /> },
  waiting: { color: "purple", icon: <FieldTimeOutlined /> },
  solved: { color: "green", icon: <CheckCircleOutlined /> },
  closed: { color: "default", icon: <MinusCircleOutlined /> },
};

export function CaseStateTag({ state }: { state: CaseState }) {
  const { t } = useTranslation();
  const { color, icon } = LOOK[state];
  return (
    <Tag variant="filled" color={color} icon={icon}>
      {t(`cases.states.${state}`)}
    </Tag>
  );
}

export function PriorityMark({ priority }: { priority: CaseRow["priority"] }) {
  const { t } = useTranslation();
  return <span className={`case-priority case-${priority}`}>{t(`cases.priorities.${priority}`)}</span>;
}

/** By when it should be solved; red with a clock when that day is over. */
export function DueOn({ row }: { row: Pick<CaseRow, "due_on" | "overdue"> }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (!row.due_on) return null;
  if (!row.overdue) return <span className="nowrap">{date(row.due_on)}</span>;
  return (
    <span className="nowrap case-overdue" title={t("cases.overdue")}>
      <ClockCircleOutlined aria-label={t("cases.overdue")} /> {date(row.due_on)}
    </span>
  );
}

export function Stars({ value }: { value: number | null }) {
  const { t } = useTranslation();
  if (value === null) return null;
  return (
    <span title={t("cases.stars", { value })} aria-label={t("cases.stars", { value })} role="img">
      <Rate disabled value={value} className="case-stars" />
    </span>
  );
}
