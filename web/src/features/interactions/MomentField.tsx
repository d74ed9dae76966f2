import { DatePicker, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { momentOnTheWall, onTheWall, useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";

const NATIVE = "YYYY-MM-DDTHH:mm";

interface Props {
  id?: string;
  /** Whether it lies ahead. */
  ahead?: boolean;
  value?: Dayjs | null;
  onChange?: (value: Dayjs | null) => void;
}

/** A day and a time where the workspace is, past unless something is planned: the phone's wheels, or a calendar. */
export function MomentField({ id, ahead = false, value = null, onChange }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const shown = value && onTheWall(value);
  const typed = (moment: Dayjs | null) => onChange?.(moment && momentOnTheWall(moment));
  if (phone) {
    return (
      <Input
        id={id ?? ""}
        type="datetime-local"
        aria-label={t("interactions.at")}
        value={shown?.format(NATIVE) ?? ""}
        {...(ahead ? {} : { max: onTheWall(dayjs()).format(NATIVE) })}
        onChange={(event) => typed(event.target.value === "" ? null : dayjs(event.target.value))}
      />
    );
  }
  return (
    <DatePicker
      id={id ?? ""}
      aria-label={t("interactions.at")}
      value={shown}
      showTime={{ format: "HH:mm", minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      allowClear={false}
      {...(ahead ? {} : { maxDate: onTheWall(dayjs()) })}
      onChange={typed}
      style={{ width: "100%" }}
    />
  );
}
