import { Button, DatePicker, Select, type SelectProps } from "antd";
import dayjs from "dayjs";

import { useClear } from "./useClear";

interface ChoiceProps extends Pick<SelectProps<string>, "showSearch" | "className"> {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** Narrows a list by one of several values; cleared, it chooses the empty text. */
export function FilterSelect({ label, value, options, onChoose, ...select }: ChoiceProps) {
  const clear = useClear();
  return (
    <Select<string>
      allowClear={clear}
      popupMatchSelectWidth={false}
      placeholder={label}
      aria-label={label}
      value={value ?? null}
      options={options}
      onChange={(chosen) => onChoose(chosen ?? "")}
      {...select}
    />
  );
}

/** Narrows a list by what is so or does not matter. */
export function FilterToggle({ label, on, onToggle }: { label: string; on: boolean; onToggle: () => void }) {
  return (
    <Button type={on ? "primary" : "default"} ghost={on} aria-pressed={on} onClick={onToggle}>
      {label}
    </Button>
  );
}

interface DaysProps {
  labels: [string, string];
  from: string | undefined;
  to: string | undefined;
  className: string;
  onChoose: (from: string, to: string) => void;
}

/** Narrows a list by days; either end may be open, and is the empty text then. */
export function FilterDays({ labels, from, to, className, onChoose }: DaysProps) {
  return (
    <DatePicker.RangePicker
      allowEmpty={[true, true]}
      placeholder={labels}
      value={[dayOf(from), dayOf(to)]}
      onChange={(days) => onChoose(days?.[0]?.format("YYYY-MM-DD") ?? "", days?.[1]?.format("YYYY-MM-DD") ?? "")}
      className={className}
    />
  );
}

const dayOf = (text: string | undefined) => (text ? dayjs(text) : null);
