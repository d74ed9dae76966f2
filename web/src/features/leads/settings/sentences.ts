import type { PoolRules } from "../../../api/leads";
import type { TFunction } from "../../../i18n";

/** The rules of a pool in plain sentences; one that does not exist is left out, and none at all says so. */
export function ruleSentences(t: TFunction, rules: PoolRules): string[] {
  const { recycle_after_days: days, remind_before_days: before, daily_claim_limit: daily, holding_cap: cap, cool_down_days: cool } = rules;
  const found = [
    days ? t("leads.rule.recycle", { count: days }) : "",
    days && before ? t("leads.rule.remind", { count: before }) : "",
    daily ? t("leads.rule.daily", { count: daily }) : "",
    cap ? t("leads.rule.cap", { count: cap }) : "",
    cool ? t("leads.rule.cool", { count: cool }) : "",
  ].filter(Boolean);
  return found.length > 0 ? found : [t("leads.rule.none")];
}
