import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, PauseCircleOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";

import type { OpportunityRow, OpportunityState } from "../../api/opportunities";
import { useFormat, useTranslation } from "../../i18n";
import { useMoney } from "../../ui/money";

const LOOK: Readonly<Record<OpportunityState, { color: string; icon: ReactNode }>> = {
  open: { color: "blue", icon: null },
  suspended: { color: "default", icon: <PauseCircleOutlined /> },
  won: { color: "green", icon: <CheckCircleOutlined /> },
  lost: { color: "default", icon: <CloseCircleOutlined /> },
};

export function StateTag({ state }: { state: OpportunityState }) {
  const { t } = useTranslation();
  const { color, icon } = LOOK[state];
  return (
    <Tag variant="filled" color={color} icon={icon}>
      {t(`opportunities.states.${state}`)}
    </Tag>
  );
}

/** When it is expected to be decided; red with a clock when that day is over. */
export function ExpectedClose({ row }: { row: Pick<OpportunityRow, "expected_close" | "overdue"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!row.expected_close) return <span className="quiet">{t("opportunities.no_date")}</span>;
  if (!row.overdue) return <span className="nowrap">{format.date(row.expected_close)}</span>;
  return (
    <span className="nowrap deal-overdue" title={t("opportunities.overdue")}>
      <ClockCircleOutlined aria-label={t("opportunities.overdue")} /> {format.date(row.expected_close)}
    </span>
  );
}

export function Amount({ row }: { row: Pick<OpportunityRow, "amount" | "currency"> }) {
  const { t } = useTranslation();
  const money = useMoney();
  if (row.amount === null) return <span className="quiet">{t("opportunities.no_amount")}</span>;
  return <span className="nowrap deal-amount">{money.full(row.amount, row.currency)}</span>;
}
