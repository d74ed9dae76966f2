import { Button, Tag } from "antd";

import type { ChainPlan, LevelCell } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { meetingsIn } from "./meetings";

/** Who meets whom in a cell of the matrix, and who should: a click plans the meeting. */
export function CellPairs({ cell, plan }: { cell: LevelCell; plan: ChainPlan }) {
  const { t } = useTranslation();
  const { canEdit, deeds } = useChainApi();
  const ours = new Map(plan.ours.map((one) => [one.id, one]));
  const theirs = new Map(plan.theirs.map((one) => [one.member_id, one]));
  const begin = (colleagueId: string, memberId: string) => {
    const colleague = ours.get(colleagueId);
    const closeness = theirs.get(memberId)?.closeness ?? null;
    if (colleague) deeds.plan(memberId, { id: colleague.id, name: colleague.name }, { current: closeness, target: 1, action: t("plans.meet_action") });
  };
  const wanted = meetingsIn(cell, plan);
  return (
    <div className="cell-pairs">
      {cell.pairs.map((pair) => (
        <div key={pair.colleague_id + pair.member_id}>
          {t("plans.pair", { ours: ours.get(pair.colleague_id)?.name ?? "?", theirs: theirs.get(pair.member_id)?.name ?? "?" })}
          {pair.met && <Tag color="green">{t("plans.met")}</Tag>}
          {pair.planned && <Tag color="blue">{t("plans.in_plan")}</Tag>}
        </div>
      ))}
      {cell.pairs.length === 0 && <p className="quiet">{t(`plans.about.${cell.state}`)}</p>}
      {canEdit &&
        wanted.map((pair) => (
          <Button key={pair.colleague_id + pair.member_id} size="small" onClick={() => begin(pair.colleague_id, pair.member_id)}>
            {t("plans.meet", { ours: ours.get(pair.colleague_id)?.name ?? "?", theirs: theirs.get(pair.member_id)?.name ?? "?" })}
          </Button>
        ))}
    </div>
  );
}
