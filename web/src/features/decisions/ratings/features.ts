import type { RatedFeature } from "../../../api/decisions";
import type { TFunction } from "../../../i18n";

export const FIVE_STEPS = [-2, -1, 0, 1, 2] as const;
export const YES_OR_NO = [0, 1] as const;

/** In the order of the panel; without closeness and approval a name is red. */
export const FEATURES: readonly RatedFeature[] = ["closeness", "approval", "attitude", "price", "veto", "sole_approval"];
export const INSIGHT: readonly RatedFeature[] = ["closeness", "approval"];
/** Powers are those somebody has, whoever asks. */
export const OF_COMPETITOR: readonly RatedFeature[] = ["closeness", "approval", "attitude", "price"];

export const isPower = (feature: RatedFeature) => feature === "veto" || feature === "sole_approval";
export const stepsOf = (feature: RatedFeature): readonly number[] => (isPower(feature) ? YES_OR_NO : FIVE_STEPS);

/** What a feature is called; attitude in a decision is not the one to our company. */
export function featureName(t: TFunction, feature: RatedFeature, inChain: boolean): string {
  if (feature === "attitude") return t(inChain ? "decisions.project" : "decisions.stance");
  return t(`decisions.${feature}`);
}

/** The word for a value. */
export function valueWord(t: TFunction, feature: RatedFeature, value: number | null | undefined): string {
  if (value === null || value === undefined) return t("decisions.unset");
  if (isPower(feature)) return t(value > 0 ? "decisions.power.1" : "decisions.power.0");
  const grade = value as (typeof FIVE_STEPS)[number];
  if (feature === "closeness") return t(`decisions.close.${grade}`);
  return feature === "price" ? t(`decisions.price_grade.${grade}`) : t(`decisions.grade.${grade}`);
}
