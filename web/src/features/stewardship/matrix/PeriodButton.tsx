import { CalendarOutlined } from "@ant-design/icons";
import { Button, DatePicker, Popover } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";

import type { Duty } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import type { Period } from "./cells";
import { usePeriodText } from "./usePeriodText";

interface Props {
  duty: Duty;
  canEdit: boolean;
  className: string;
  onSet: (period: Period) => void;
}

/** From when and until when a duty holds, set beside it. */
export function PeriodButton({ duty, canEdit, className, onSet }: Props) {
  const { t } = useTranslation();
  const said = usePeriodText()(duty);
  const [open, setOpen] = useState(false);
  if (!canEdit) return null;
  const save = (period: Period) => {
    setOpen(false);
    onSet(period);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      title={t("stewardship.period.title")}
      content={<PeriodForm duty={duty} onSave={save} />}
    >
      <button
        type="button"
        tabIndex={-1}
        className={duty.valid_to ? `${className} matrix-limited` : className}
        aria-label={[t("stewardship.period.title"), said].filter(Boolean).join(" ")}
        title={said || t("stewardship.period.title")}
      >
        <CalendarOutlined />
      </button>
    </Popover>
  );
}

function PeriodForm({ duty, onSave }: { duty: Duty; onSave: (period: Period) => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<Dayjs | null>(duty.valid_from ? dayjs(duty.valid_from) : null);
  const [to, setTo] = useState<Dayjs | null>(duty.valid_to ? dayjs(duty.valid_to).subtract(1, "second") : null);
  const wrong = from !== null && to !== null && to.isBefore(from, "day");
  const save = () => onSave({ valid_from: from?.startOf("day").toISOString() ?? null, valid_to: to ? to.add(1, "day").startOf("day").toISOString() : null });
  return (
    <div className="matrix-period-form">
      <label>
        {t("stewardship.period.from")}
        <DatePicker value={from} allowClear={false} onChange={setFrom} aria-label={t("stewardship.period.from")} />
      </label>
      <label>
        {t("stewardship.period.to")}
        <DatePicker
          value={to}
          onChange={setTo}
          placeholder={t("stewardship.period.open")}
          aria-label={t("stewardship.period.to")}
          status={wrong ? "error" : ""}
        />
      </label>
      <Button type="primary" size="small" disabled={wrong} onClick={save}>
        {t("common.save")}
      </Button>
    </div>
  );
}
