import { Tooltip } from "antd";

import { useTranslation } from "../../i18n";

const GRADES = [-2, -1, 0, 1, 2] as const;

interface Props {
  label: string;
  /** Which words stand for the grades. */
  words: "grade" | "close";
  value: number | null;
  disabled: boolean;
  onChange: (value: number | null) => void;
}

/** Five grades from against to for; the chosen one clicked again is taken back, because unset is not neutral. */
export function Scale({ label, words, value, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const word = (grade: (typeof GRADES)[number]) => t(`decisions.${words}.${grade}`);
  const chosen = GRADES.find((grade) => grade === value);
  return (
    <div className="rating">
      <span className="rating-label">{label}</span>
      <div className="scale" role="radiogroup" aria-label={label}>
        {GRADES.map((grade) => (
          <Tooltip key={grade} title={word(grade)} mouseEnterDelay={0.2}>
            <button
              type="button"
              role="radio"
              aria-checked={value === grade}
              aria-label={word(grade)}
              disabled={disabled}
              className={`scale-step scale-${grade < 0 ? "minus" : grade > 0 ? "plus" : "zero"}${Math.abs(grade)}`}
              onClick={() => onChange(value === grade ? null : grade)}
            >
              {SIGNS[String(grade) as keyof typeof SIGNS]}
            </button>
          </Tooltip>
        ))}
      </div>
      <span className={chosen === undefined ? "rating-word uninsighted" : "rating-word"}>
        {chosen === undefined ? t("decisions.unset") : word(chosen)}
      </span>
    </div>
  );
}

const SIGNS = { "-2": "−−", "-1": "−", "0": "0", "1": "+", "2": "++" } as const;
