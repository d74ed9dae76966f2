import { EyeInvisibleOutlined } from "@ant-design/icons";
import { useMemo } from "react";

import { stanceColor } from "../../../graph/palette";
import { useFormat, useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { balanceOf, shares, SIDES, type Balance as BalanceModel, type Side } from "../model/stance";

export const SIDE_COLORS: Record<Side, string> = {
  support: stanceColor(1),
  neutral: stanceColor(0),
  oppose: stanceColor(-1),
  unknown: stanceColor(null),
};
const SIDE_SIGNS: Record<Side, string> = { support: "+", neutral: "○", oppose: "−", unknown: "?" };

/** Who is for us and who against, by heads and by influence. */
export function Balance() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { chain } = useChainApi();
  const balance = useMemo(() => balanceOf(chain.members), [chain.members]);
  if (chain.members.length === 0) return null;
  return (
    <div className="balance" role="group" aria-label={t("chains.balance.label")}>
      {SIDES.map((side) => (
        <span key={side} className="balance-side" style={{ color: SIDE_COLORS[side] }}>
          <i aria-hidden>{SIDE_SIGNS[side]}</i>
          {t(`chains.balance.${side}`)} <b>{number(balance.count[side])}</b>
        </span>
      ))}
      {balance.red > 0 && (
        <span className="balance-side uninsighted">
          <EyeInvisibleOutlined aria-hidden /> {t("directory.uninsighted_short")} <b>{number(balance.red)}</b>
        </span>
      )}
      <WeightBar balance={balance} all={chain.members.length} />
    </div>
  );
}

/** The same by influence: a few with much of it may outweigh many. */
function WeightBar({ balance, all }: { balance: BalanceModel; all: number }) {
  const { t } = useTranslation();
  if (balance.weighed === 0) return null;
  const share = shares(balance.weight);
  const words = SIDES.filter((side) => balance.weight[side] > 0).map((side) => `${t(`chains.balance.${side}`)} ${Math.round(share[side])}%`);
  const label = t("chains.balance.weighted", { shares: words.join(" · "), weighed: balance.weighed, all });
  return (
    <span className="weight-bar" role="img" aria-label={label} title={label}>
      {SIDES.map((side) => share[side] > 0 && <span key={side} style={{ width: `${share[side]}%`, background: SIDE_COLORS[side] }} />)}
    </span>
  );
}
