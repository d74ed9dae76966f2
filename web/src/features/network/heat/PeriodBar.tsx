import { DatePicker, Segmented } from "antd";
import dayjs from "dayjs";

import type { HeatMap } from "../../../api/heat";
import { useTranslation } from "../../../i18n";
import { MonthRangeStrip } from "./MonthRangeStrip";
import { PRESETS, type ChosenPeriod, type Preset } from "./usePeriod";

/** Which period: a ready-made one, days of one's own, or months drawn over. */
export function PeriodBar({ map, period }: { map: HeatMap; period: ChosenPeriod }) {
  const { t } = useTranslation();
  const days = [dayjs(map.since), dayjs(map.until)] as [dayjs.Dayjs, dayjs.Dayjs];
  return (
    <div className="heat-period">
      <div className="heat-period-choice">
        <Segmented<Preset>
          aria-label={t("heat.period")}
          value={period.preset}
          options={PRESETS.map((value) => ({ value, label: t(`heat.periods.${value}`) }))}
          onChange={period.choose}
        />
        {period.preset === "own" && (
          <DatePicker.RangePicker
            aria-label={t("heat.periods.own")}
            value={days}
            allowClear={false}
            disabledDate={(day) => day.isAfter(dayjs(), "day")}
            onChange={(chosen) => chosen?.[0] && chosen[1] && period.chooseDays(chosen[0].format("YYYY-MM-DD"), chosen[1].format("YYYY-MM-DD"))}
          />
        )}
      </div>
      <MonthRangeStrip months={map.months} period={map} onChoose={({ since, until }) => period.chooseDays(since, until)} />
    </div>
  );
}
