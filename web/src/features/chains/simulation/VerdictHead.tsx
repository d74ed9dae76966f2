import { Popover } from "antd";

import type { Outlook } from "../../../api/simulation";
import { useFormat, useTranslation } from "../../../i18n";
import { useChainNames } from "./useChainNames";
import { VerdictSign } from "./VerdictSign";

/** How the whole stands, where it stops or waits, and of how many ways to vote it passes. */
export function VerdictHead({ outlook, before }: { outlook: Outlook; before: Outlook | null }) {
  const { t } = useTranslation();
  const { stage } = useChainNames();
  const moved = before !== null && before.verdict !== outlook.verdict;
  return (
    <div className="verdict-head">
      <VerdictSign verdict={outlook.verdict} />
      <strong>{t(`simulation.verdict.${outlook.verdict}`)}</strong>
      {moved && <span className="quiet">{t("simulation.was", { verdict: t(`simulation.stage_verdict.${before.verdict}`) })}</span>}
      {outlook.stopped_at && <span>{t("simulation.stopped_at", { stage: stage(outlook.stopped_at) })}</span>}
      {!outlook.stopped_at && outlook.waits_for && <span>{t("simulation.waits_for", { stage: stage(outlook.waits_for) })}</span>}
      {outlook.verdict === "open" && <Share share={outlook.share} />}
    </div>
  );
}

/** A count of ways to vote, which says so itself when it is clicked. */
function Share({ share }: { share: Outlook["share"] }) {
  const { t } = useTranslation();
  const { percent, number } = useFormat();
  const counted = share.ways !== null && share.passing !== null;
  const told = counted
    ? t("simulation.share_counted", { count: share.undecided, ways: number(share.ways ?? 0), passing: number(share.passing ?? 0), percent: percent(share.share) })
    : t("simulation.share_drawn", { count: share.undecided, percent: percent(share.share), margin: percent(share.margin) });
  return (
    <Popover trigger="click" content={<div className="simulation-told">{t("simulation.share_formula")}</div>}>
      <button type="button" className="simulation-figure">
        {told}
      </button>
    </Popover>
  );
}
