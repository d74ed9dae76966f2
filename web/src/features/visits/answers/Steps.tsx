import type { RatedFeature } from "../../../api/decisions";
import { useTranslation, type TFunction } from "../../../i18n";

interface Props {
  feature: RatedFeature;
  value: number | null;
  onChange: (value: number | null) => void;
}

const FIVE = [-2, -1, 0, 1, 2] as const;
const POWERS = [0, 1] as const;
const isPower = (feature: RatedFeature) => feature === "veto" || feature === "sole_approval";

/** The steps of a scale in words, each large enough for a thumb; the chosen one pressed again is taken back. */
export function Steps({ feature, value, onChange }: Props) {
  const { t } = useTranslation();
  const name = nameOf(t, feature);
  return (
    <div className="answer-steps" role="radiogroup" aria-label={name}>
      <span>{name}</span>
      <div>
        {(isPower(feature) ? POWERS : FIVE).map((step) => (
          <button key={step} type="button" role="radio" aria-checked={value === step} className={`step-${step}`} onClick={() => onChange(value === step ? null : step)}>
            {wordOf(t, feature, step)}
          </button>
        ))}
      </div>
    </div>
  );
}

export const nameOf = (t: TFunction, feature: RatedFeature): string => (feature === "attitude" ? t("decisions.stance") : t(`decisions.${feature}`));

export function wordOf(t: TFunction, feature: RatedFeature, step: number): string {
  if (isPower(feature)) return t(step > 0 ? "decisions.power.1" : "decisions.power.0");
  const grade = step as (typeof FIVE)[number];
  if (feature === "closeness") return t(`decisions.close.${grade}`);
  return feature === "price" ? t(`decisions.price_grade.${grade}`) : t(`decisions.grade.${grade}`);
}
