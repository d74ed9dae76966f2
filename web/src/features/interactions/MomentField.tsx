import { DatePicker, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";

const NATIVE = "YYYY-MM-DDTHH:mm";

interface Props {
  id?: string;
  /** Whether it lies ahead. */
  ahead?: boolean;
  value?: Dayjs | null;
  onChange?: (value: Dayjs | null) => void;
}

/** A day and a time, past unless something is planned: the phone's own wheels on a phone, a calendar on a desk. */
export function MomentField({ id, ahead = false, value = null, onChange }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  if (phone) {
    return (
      <Input
        id={id ?? ""}
        type="datetime-local"
        aria-label={t("interactions.at")}
        value={value?.format(NATIVE) ?? ""}
        {...(ahead ? {} : { max: dayjs().format(NATIVE) })}
        onChange={(event) => onChange?.(event.target.value === "" ? null : dayjs(event.target.value))}
      />
    );
  }
  return (
    <DatePicker
      id={id ?? ""}
      aria-label={t("interactions.at")}
      value={value}
      showTime={{ format: "HH:mm", minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      allowClear={false}
      {...(ahead ? {} : { maxDate: dayjs() })}
      onChange={(moment) => onChange?.(moment)}
      style={{ width: "100%" }}
    />
  );
}
