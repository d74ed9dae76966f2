import { Tooltip } from "antd";

import type { Sum } from "../../api/opportunities";
import { useTranslation } from "../../i18n";
import { useMoney } from "../../ui/money";

/** What opportunities amount to, one line for each currency: nothing is converted. */
export function Sums({ sums, total }: { sums: readonly Sum[]; total: number }) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <div className="deal-sums" role="status">
      <span>{t("opportunities.count", { count: total })}</span>
      {sums.map((sum) => (
        <span key={sum.currency} className="deal-sum">
          <b>{money.full(sum.amount, sum.currency)}</b>
          {Number(sum.weighted) > 0 && (
            <Tooltip title={t("opportunities.weighted_hint")}>
              <span className="quiet">
                {t("opportunities.weighted")} {money.full(sum.weighted, sum.currency)}
              </span>
            </Tooltip>
          )}
          {sum.unvalued > 0 && <span className="quiet">{t("opportunities.unvalued", { count: sum.unvalued })}</span>}
        </span>
      ))}
    </div>
  );
}
