import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import dayjs from "dayjs";

import type { PairingIn } from "../../../api/chains";
import type { ChainPlan } from "../../../api/simulation";
import type { Grade } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { PersonName } from "../../../ui/PersonName";
import { useChainApi } from "../chainContext";
import { StanceSign } from "../lanes/StanceSign";
import { isRed, stanceOf } from "../model/stance";
import { ActionField, ClosenessField, DoneField, DueField } from "./fields";
import { Rivals } from "./Rivals";
import { planLines, type PlanLine } from "./rows";

/** People by colleagues, edited in place. */
export function PlanTable({ plan }: { plan: ChainPlan }) {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  const lines = planLines(chain, dayjs().format("YYYY-MM-DD"));
  return (
    <section className="plan-table" aria-label={t("plans.title")}>
      <h3>{t("plans.title")}</h3>
      <table>
        <thead>
          <tr>
            <th>{t("plans.person")}</th>
            <th>{t("plans.colleague")}</th>
            <th colSpan={3}>{t("plans.goal")}</th>
            <th>{t("chains.plan.action")}</th>
            <th>{t("chains.plan.due")}</th>
            <th aria-label={t("chains.plan.mark_done")} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.member.id + (line.pairing?.colleague.id ?? "")} line={line} plan={plan} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line, plan }: { line: PlanLine; plan: ChainPlan }) {
  const { pairing, late } = line;
  return (
    <tr className={late ? "plan-late" : ""}>
      <PersonCell line={line} plan={plan} />
      {pairing === null ? <NobodyYet line={line} /> : <PairingCells line={line} />}
    </tr>
  );
}

function PersonCell({ line: { member, first }, plan }: { line: PlanLine; plan: ChainPlan }) {
  const { select } = useChainApi();
  const person = plan.theirs.find((one) => one.member_id === member.id);
  if (!first) return <td aria-label={member.name} />;
  return (
    <td>
      <button type="button" className="plan-person" onClick={() => select(member.id)}>
        <StanceSign stance={stanceOf(member.facts)} /> <PersonName name={member.name} uninsighted={isRed(member)} />
        <small>{member.contact?.title || member.position?.title}</small>
      </button>
      {person && <Rivals person={person} plan={plan} />}
    </td>
  );
}

/** Name who of ours takes care of him. */
function NobodyYet({ line: { member } }: { line: PlanLine }) {
  const { t } = useTranslation();
  const { colleagues, canEdit, deeds } = useChainApi();
  const begin = (id: string | null) => {
    const colleague = colleagues.find((one) => one.id === id);
    if (colleague) deeds.plan(member.id, { id: colleague.id, name: colleague.name }, { current: member.facts.closeness as Grade | null });
  };
  return (
    <td colSpan={7}>
      {canEdit ? (
        <MemberSelect size="small" variant="filled" className="plan-colleague" members={colleagues} placeholder={t("chains.plan.add")} aria-label={t("plans.add_for", { name: member.name })} value={null} onChange={begin} />
      ) : (
        <span className="quiet">{t("plans.nobody")}</span>
      )}
    </td>
  );
}

function PairingCells({ line: { member, pairing } }: { line: PlanLine }) {
  const { t } = useTranslation();
  const { deeds } = useChainApi();
  if (pairing === null) return null;
  const { colleague, can_edit } = pairing;
  const set = (patch: PairingIn) => deeds.plan(member.id, { id: colleague.id, name: colleague.name }, patch);
  const off = !can_edit;
  const who = { name: member.name };
  return (
    <>
      <td>{colleague.name}</td>
      <td>
        <ClosenessField value={pairing.current as Grade | null} label={t("plans.current_of", who)} disabled={off} onChange={(current) => set({ current })} />
      </td>
      <td aria-hidden>→</td>
      <td>
        <ClosenessField value={pairing.target as Grade | null} label={t("plans.target_of", who)} disabled={off} onChange={(target) => set({ target })} />
      </td>
      <td className="plan-step">
        <ActionField key={pairing.action} value={pairing.action} label={t("chains.plan.action")} disabled={off} onChange={(action) => set({ action })} />
      </td>
      <td>
        <DueField value={pairing.due_on} label={t("chains.plan.due")} disabled={off} onChange={(due_on) => set({ due_on })} />
      </td>
      <td className="nowrap">
        <DoneField value={pairing.done_at !== null} label={t("plans.done_of", who)} disabled={off} onChange={(done) => set({ done })} />
        {can_edit && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t("chains.plan.remove")} onClick={() => deeds.endPlan(pairing)} />}
      </td>
    </>
  );
}
