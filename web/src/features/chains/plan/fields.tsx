import { CheckCircleFilled, CheckCircleOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import type { Grade } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { SIGNS } from "../model/stance";

const GRADES: readonly Grade[] = [2, 1, 0, -1, -2];

interface FieldProps<T> {
  value: T;
  label: string;
  disabled: boolean;
  onChange: (value: T) => void;
}

/** A value of closeness, with its sign. */
export function ClosenessField({ value, label, disabled, onChange }: FieldProps<Grade | null>) {
  const { t } = useTranslation();
  return (
    <Select
      size="small"
      variant="filled"
      allowClear={{ label: t("common.clear") }}
      disabled={disabled}
      aria-label={label}
      placeholder="?"
      value={value}
      popupMatchSelectWidth={false}
      options={GRADES.map((grade) => ({ value: grade, label: `${SIGNS[String(grade)]} ${t(`decisions.close.${grade}`)}` }))}
      onChange={(grade: Grade | null | undefined) => onChange(grade ?? null)}
    />
  );
}

/** A text that is saved when it is left. */
export function ActionField({ value, label, disabled, onChange }: FieldProps<string>) {
  const [text, setText] = useState(value);
  const save = () => text.trim() !== value && onChange(text.trim());
  return (
    <Input
      size="small"
      variant="filled"
      maxLength={500}
      disabled={disabled}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
    />
  );
}

/** The day by which it is to be done. */
export function DueField({ value, label, disabled, onChange }: FieldProps<string | null>) {
  return (
    <DatePicker
      size="small"
      variant="filled"
      inputReadOnly
      disabled={disabled}
      aria-label={label}
      placeholder={label}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}

/** Whether the next step was done. */
export function DoneField({ value, label, disabled, onChange }: FieldProps<boolean>) {
  return (
    <Button
      type="text"
      size="small"
      disabled={disabled}
      icon={value ? <CheckCircleFilled className="plan-done" /> : <CheckCircleOutlined />}
      aria-label={label}
      aria-pressed={value}
      onClick={() => onChange(!value)}
    />
  );
}
