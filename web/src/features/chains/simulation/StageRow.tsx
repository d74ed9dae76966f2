import { Popover, Tag } from "antd";

import type { Outlook, StageOutlook } from "../../../api/simulation";
import { useFormat, useTranslation } from "../../../i18n";
import { useChainNames } from "./useChainNames";
import { VerdictSign } from "./VerdictSign";

interface Props {
  outlook: Outlook;
  /** Stages that stand otherwise than today. */
  changed: readonly string[];
  /** Stages without people. */
  leftOut: readonly string[];
  busy: boolean;
}

/** The stages in their order, each with its verdict and the terms it follows from. */
export function StageRow({ outlook, changed, leftOut, busy }: Props) {
  const { t } = useTranslation();
  const { stages } = useChainNames();
  return (
    <section className={busy ? "stage-row stage-row-busy" : "stage-row"} aria-label={t("simulation.stages")}>
      <ol>
        {outlook.stages.map((stage) => (
          <li key={stage.stage_id}>
            <StageCard stage={stage} changed={changed.includes(stage.stage_id)} />
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && <p className="quiet">{t("simulation.left_out", { stages: stages(leftOut) })}</p>}
    </section>
  );
}

function StageCard({ stage, changed }: { stage: StageOutlook; changed: boolean }) {
  const { t } = useTranslation();
  const names = useChainNames();
  return (
    <Popover trigger="click" title={names.stage(stage.stage_id)} content={<StageTerms stage={stage} />}>
      <button type="button" className={`stage-outlook stage-outlook-${stage.verdict}`}>
        <span className="stage-outlook-head">
          <VerdictSign verdict={stage.verdict} />
          <b>{names.stage(stage.stage_id)}</b>
          {changed && <Tag color="processing">{t("simulation.changed")}</Tag>}
        </span>
        <span className="stage-outlook-terms">{useTerms(stage)}</span>
        {stage.vetoed_by.length > 0 && <span className="stage-outlook-veto">{t("simulation.vetoed_by", { names: names.members(stage.vetoed_by) })}</span>}
        {stage.approved_by.length > 0 && <span className="stage-outlook-terms">{t("simulation.approved_by", { names: names.members(stage.approved_by) })}</span>}
      </button>
    </Popover>
  );
}

function useTerms(stage: StageOutlook): string {
  const { t } = useTranslation();
  const { yes, no, undecided, need } = stage;
  if (stage.over) return t("simulation.over");
  if (need === 0) return t("simulation.terms_veto");
  return t("simulation.terms", { yes, no, undecided, need });
}

/** The rule with its figures, and everybody's vote. */
function StageTerms({ stage }: { stage: StageOutlook }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { member, members } = useChainNames();
  const total = stage.seats.reduce((sum, seat) => sum + seat.weight, 0);
  const quota = stage.quota === null ? null : percent(stage.quota);
  const values = { total, need: stage.need, quota: quota ?? "" };
  const rule = quota !== null && stage.rule !== "one" && stage.rule !== "any_veto" ? t("simulation.rule.quota", values) : t(`simulation.rule.${stage.rule}`, values);
  return (
    <div className="simulation-told">
      <p>{stage.over ? t("simulation.over_told") : rule}</p>
      {!stage.over && (
        <table>
          <tbody>
            {stage.seats.map((seat) => (
              <tr key={seat.member_id}>
                <th>{member(seat.member_id)}</th>
                <td>{t(`simulation.vote.${seat.vote}`)}</td>
                <td>{seat.weight > 0 && t("simulation.weight", { weight: seat.weight })}</td>
                <td>{[seat.veto && t("chains.kinds_short.veto"), seat.sole_approval && t("chains.kinds_short.sole_approval")].filter(Boolean).join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stage.may_veto.length > 0 && <p>{t("simulation.may_veto", { names: members(stage.may_veto) })}</p>}
      <p className="quiet">{t("simulation.vote_rule")}</p>
    </div>
  );
}
