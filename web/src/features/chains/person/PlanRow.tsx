import { CheckCircleFilled, CheckCircleOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import type { ChainMember, Pairing, PairingIn } from "../../../api/chains";
import type { Named } from "../../../api/types";
import { stanceColor } from "../../../graph/palette";
import type { Grade } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { SIGNS } from "../model/stance";

const GRADES: readonly Grade[] = [-2, -1, 0, 1, 2];

interface Props {
  member: ChainMember;
  colleague: Named;
  /** Null: nothing is planned yet. */
  pairing: Pairing | null;
  canEdit: boolean;
}

/** One of ours and one of theirs: how close they are, how close they are to be, and what is done for it. */
export function PlanRow({ member, colleague, pairing, canEdit }: Props) {
  const { t } = useTranslation();
  const { deeds } = useChainApi();
  const plan = (patch: PairingIn) => deeds.plan(member.id, { id: colleague.id, name: colleague.name }, patch);
  const done = pairing !== null && pairing.done_at !== null;
  return (
    <div className="plan" role="group" aria-label={t("chains.plan.of", { name: colleague.name })}>
      <div className="plan-head">
        <b>{colleague.name}</b>
        {pairing && canEdit && (
          <span className="plan-tools">
            <Button
              type="text"
              size="small"
              icon={done ? <CheckCircleFilled className="plan-done" /> : <CheckCircleOutlined />}
              aria-pressed={done}
              onClick={() => plan({ done: !done })}
            >
              {t(done ? "chains.plan.done" : "chains.plan.mark_done")}
            </Button>
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t("chains.plan.remove")} onClick={() => deeds.endPlan(pairing)} />
          </span>
        )}
      </div>
      <div className="plan-scales">
        <Grades label={t("chains.plan.current")} value={pairing?.current ?? null} disabled={!canEdit} onChange={(current) => plan({ current })} />
        <Grades label={t("chains.plan.target")} value={pairing?.target ?? null} disabled={!canEdit} onChange={(target) => plan({ target })} />
      </div>
      <div className="plan-action">
        <Action key={pairing?.action ?? ""} value={pairing?.action ?? ""} disabled={!canEdit} onSave={(action) => plan({ action })} />
        <DatePicker
          inputReadOnly
          disabled={!canEdit}
          placeholder={t("chains.plan.due")}
          aria-label={t("chains.plan.due")}
          value={pairing?.due_on ? dayjs(pairing.due_on) : null}
          onChange={(day) => plan({ due_on: day ? day.format("YYYY-MM-DD") : null })}
        />
      </div>
    </div>
  );
}

function Action({ value, disabled, onSave }: { value: string; disabled: boolean; onSave: (value: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const save = () => text.trim() !== value && onSave(text.trim());
  return (
    <Input
      maxLength={500}
      disabled={disabled}
      placeholder={t("chains.plan.action")}
      aria-label={t("chains.plan.action")}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
    />
  );
}

interface GradesProps {
  label: string;
  value: number | null;
  disabled: boolean;
  onChange: (value: number | null) => void;
}

/** Closeness in five steps; the chosen one clicked again is taken back. */
function Grades({ label, value, disabled, onChange }: GradesProps) {
  const { t } = useTranslation();
  return (
    <div className="grades">
      <span className="quiet">{label}</span>
      <span className="grades-steps" role="radiogroup" aria-label={label}>
        {GRADES.map((grade) => (
          <button
            key={grade}
            type="button"
            role="radio"
            aria-checked={value === grade}
            aria-label={t(`decisions.close.${grade}`)}
            title={t(`decisions.close.${grade}`)}
            disabled={disabled}
            style={value === grade ? { background: stanceColor(grade), borderColor: stanceColor(grade), color: "#fff" } : {}}
            onClick={() => onChange(value === grade ? null : grade)}
          >
            {SIGNS[String(grade)]}
          </button>
        ))}
      </span>
    </div>
  );
}
