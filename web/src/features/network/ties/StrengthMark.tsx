import "./ties.css";

import { useFormat, useTranslation } from "../../../i18n";

/** From which strength on a tie is called what. */
export const STRENGTH_WORDS = [
  [60, "strong"],
  [30, "good"],
  [10, "some"],
  [0, "weak"],
] as const;

/** How strong a tie is, 0 to 100: a number with a bar, and in words where there is room. */
export function StrengthMark({ value, wordy = false }: { value: number; wordy?: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const word = t(`heat.word.${STRENGTH_WORDS.find(([least]) => value >= least)?.[1] ?? "weak"}`);
  const whole = Math.round(value);
  return (
    <span className={wordy ? "tie-strength tie-strength-wordy" : "tie-strength"} title={t("heat.strength_of", { value: number(whole), word })}>
      {wordy && <span className="quiet">{t("heat.measures.strength")}</span>}
      <b>{number(whole)}</b>
      <span className="tie-bar" aria-hidden>
        <span style={{ width: `${whole}%` }} />
      </span>
      {wordy && <span>{word}</span>}
    </span>
  );
}
