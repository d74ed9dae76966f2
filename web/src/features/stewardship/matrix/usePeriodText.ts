import { useFormat, useTranslation } from "../../../i18n";
import type { Period } from "./cells";

/** The last day of a period that ends at midnight is the day before. */
const lastDay = (end: string): number => Date.parse(end) - 1000;

/** "Until 30 Jun 2026", or the whole period where it begins later; nothing for a duty without an end that holds. */
export function usePeriodText(): (duty: Period) => string {
  const { t } = useTranslation();
  const { date } = useFormat();
  return ({ valid_from, valid_to }) => {
    const begins = valid_from !== null && Date.parse(valid_from) > Date.now();
    if (begins && valid_to) return t("stewardship.period.said", { from: date(valid_from), to: date(new Date(lastDay(valid_to)).toISOString()) });
    if (begins) return t("stewardship.period.since", { from: date(valid_from) });
    return valid_to ? t("stewardship.period.until", { to: date(new Date(lastDay(valid_to)).toISOString()) }) : "";
  };
}
