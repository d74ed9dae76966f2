import { Tooltip } from "antd";

import type { Month } from "../../api/timeline";
import { useTranslation } from "../../i18n";
import { stripOf } from "./months";

const MOST = 120;

interface Props {
  months: readonly Month[];
  /** The month the list begins with, when one was chosen. */
  chosen: string | undefined;
  onChoose: (month: string) => void;
}

/** How much passed in each month; a click leads there. */
export function MonthStrip({ months, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const strip = stripOf(months, MOST);
  const most = Math.max(...strip.map(({ count }) => count), 1);
  const name = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long" });
  if (strip.length < 2) return null;
  return (
    <div className="strip" role="group" aria-label={t("timeline.strip")}>
      {strip.map(({ month, count }) => {
        const text = t("timeline.month_count", { month: name.format(new Date(`${month}-15T12:00:00`)), count });
        return (
          <Tooltip key={month} title={text} mouseEnterDelay={0.2}>
            <button
              type="button"
              className={month.endsWith("-01") ? "strip-month strip-year" : "strip-month"}
              aria-label={text}
              aria-pressed={month === chosen}
              disabled={count === 0}
              onClick={() => onChoose(month)}
            >
              <span className="strip-bar" style={{ height: `${count === 0 ? 0 : 12 + (88 * Math.sqrt(count)) / Math.sqrt(most)}%` }} />
              {month.endsWith("-01") && <span className="strip-word">{month.slice(0, 4)}</span>}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
