import { DatePicker, Input, InputNumber, Segmented, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import type { Stage, StagePatch, StageRule } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import { RoleChips } from "../person/RoleChips";
import { STAGE_STATES } from "./StageStateTag";

const RULES: readonly StageRule[] = ["one", "majority", "weighted", "unanimity"];

/** Everything about a stage; each field is saved when it is changed. */
export function StageForm({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const { deeds, colleagues } = useChainApi();
  const edit = (patch: StagePatch) => deeds.editStage(stage.id, patch);
  return (
    <div className="stage-form">
      <label htmlFor="stage-name">{t("chains.stage.name")}</label>
      <SavedText key={stage.name} id="stage-name" value={stage.name} max={60} onSave={(name) => name && edit({ name })} />
      <span>{t("chains.stage.state")}</span>
      <Segmented
        size="small"
        value={stage.state}
        options={STAGE_STATES.map((value) => ({ value, label: t(`chains.stage_states.${value}`) }))}
        onChange={(state) => edit({ state })}
      />
      <span>{t("chains.stage.dates")}</span>
      <Dates stage={stage} onSave={edit} />
      <span>{t("chains.stage.owner")}</span>
      <MemberSelect
        allowClear={{ label: t("common.clear") }}
        members={colleagues}
        aria-label={t("chains.stage.owner")}
        placeholder={t("common.unset")}
        value={stage.owner?.id ?? null}
        onChange={(owner_id) => edit({ owner_id: owner_id ?? null })}
      />
      <span>{t("chains.stage.rule")}</span>
      <div className="stage-form-row">
        <Select
          value={stage.rule}
          aria-label={t("chains.stage.rule")}
          options={RULES.map((value) => ({ value, label: t(`chains.rules.${value}`) }))}
          onChange={(rule) => edit({ rule })}
          style={{ flex: 1 }}
        />
        {stage.rule === "weighted" && <Quota key={stage.quota} value={stage.quota} onSave={(quota) => edit({ quota })} />}
      </div>
      <span>{t("chains.stage.required")}</span>
      <RoleChips roles={stage.required_roles} onChange={(required_roles) => edit({ required_roles })} label={t("chains.stage.required")} />
      <label htmlFor="stage-note">{t("chains.note")}</label>
      <SavedText key={`note${stage.note}`} id="stage-note" value={stage.note} max={2000} rows={2} onSave={(note) => edit({ note })} />
    </div>
  );
}

/** On a desk both days in one field; a phone has no room for two months side by side. */
function Dates({ stage, onSave }: { stage: Stage; onSave: (patch: StagePatch) => void }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [from, to] = [stage.starts_on, stage.ends_on].map((day) => (day ? dayjs(day) : null));
  const text = (day: dayjs.Dayjs | null | undefined) => day?.format("YYYY-MM-DD") ?? null;
  if (!phone) {
    return (
      <DatePicker.RangePicker
        allowEmpty
        value={[from ?? null, to ?? null]}
        onChange={(days) => onSave({ starts_on: text(days?.[0]), ends_on: text(days?.[1]) })}
      />
    );
  }
  return (
    <div className="stage-form-row">
      <DatePicker inputReadOnly aria-label={t("chains.stage.from")} value={from} onChange={(day) => onSave({ starts_on: text(day) })} />
      <DatePicker inputReadOnly aria-label={t("chains.stage.to")} value={to} onChange={(day) => onSave({ ends_on: text(day) })} />
    </div>
  );
}

function Quota({ value, onSave }: { value: number; onSave: (value: number) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<number | null>(value);
  return (
    <InputNumber
      min={1}
      max={100}
      suffix="%"
      aria-label={t("chains.stage.quota")}
      value={shown}
      style={{ width: 88 }}
      onChange={setShown}
      onBlur={() => shown !== null && shown !== value && onSave(shown)}
      onPressEnter={() => shown !== null && shown !== value && onSave(shown)}
    />
  );
}

interface TextProps {
  id: string;
  value: string;
  max: number;
  rows?: number;
  onSave: (value: string) => void;
}

/** A text that is saved when one leaves it. */
export function SavedText({ id, value, max, rows, onSave }: TextProps) {
  const [text, setText] = useState(value);
  const save = () => text.trim() !== value && onSave(text.trim());
  if (rows) return <Input.TextArea id={id} autoSize={{ minRows: rows, maxRows: 6 }} maxLength={max} value={text} onChange={(event) => setText(event.target.value)} onBlur={save} />;
  return <Input id={id} maxLength={max} value={text} onChange={(event) => setText(event.target.value)} onBlur={save} onPressEnter={save} />;
}
