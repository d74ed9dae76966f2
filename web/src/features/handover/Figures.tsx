import { Progress } from "antd";

import type { Leaving } from "../../api/handover";
import { useFormat, useTranslation } from "../../i18n";
import { useMoney } from "../../ui/money";

/** The answer in one line: coverage with and without him, and what hangs on him. */
export function Figures({ data }: { data: Leaving }) {
  const { t } = useTranslation();
  const money = useMoney();
  const { coverage } = data;
  const sums = data.opportunity_sums.filter((sum) => sum.unvalued < sum.count);
  const amounts = sums.map((sum) => money.short(sum.amount, sum.currency)).join(t("common.marks.comma"));
  const lost = data.left_alone.filter((one) => one.known_to_him).length;
  return (
    <div className="leaving-figures">
      <div className="panel panel-pad leaving-coverage">
        <div className="quiet">{t("handover.coverage")}</div>
        <div className="leaving-shares">
          <Share value={coverage.before} label={t("handover.today")} />
          <span aria-hidden className="quiet">
            →
          </span>
          <Share value={coverage.after} label={t("handover.without", { name: data.member.name })} worse />
        </div>
      </div>
      <Figure value={data.accounts.length} label={t("handover.accounts")} />
      <Figure value={data.contacts_owned} label={t("handover.contacts")} />
      <Figure value={data.opportunities} label={t("handover.opportunities", { amounts: amounts || t("opportunities.no_amount") })} />
      <Figure value={lost} label={t("handover.left_alone")} danger={lost > 0} />
      <Figure value={data.follow_ups.length + data.follow_ups_elsewhere} label={t("handover.follow_ups")} />
      <Figure value={data.lead_count} label={t("handover.leads")} />
      <Figure value={Object.values(data.only_he_counts).reduce((sum, count) => sum + count, 0)} label={t("handover.only_he")} />
    </div>
  );
}

function Share({ value, label, worse = false }: { value: number | null; label: string; worse?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="leaving-share">
      <strong>{value === null ? t("handover.no_share") : format.percent(value)}</strong>
      <Progress percent={(value ?? 0) * 100} showInfo={false} size="small" strokeColor={worse ? "#d4232b" : "#1d5fe0"} />
      <span className="quiet">{label}</span>
    </div>
  );
}

function Figure({ value, label, danger = false }: { value: number; label: string; danger?: boolean }) {
  return (
    <div className="panel panel-pad leaving-figure">
      <strong className={danger ? "uninsighted" : ""}>{value}</strong>
      <span className="quiet">{label}</span>
    </div>
  );
}
