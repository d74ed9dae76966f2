import { Tooltip } from "antd";
import { useRef, type KeyboardEvent } from "react";

import type { RatedFeature } from "../../../api/decisions";
import { useTranslation } from "../../../i18n";
import { stepsOf, valueWord } from "./features";

interface Props {
  feature: RatedFeature;
  label: string;
  value: number | null;
  /** What counts where nobody rated it here: shown, but not chosen. */
  inherited: number | null;
  disabled: boolean;
  onChange: (value: number | null) => void;
}

/**
 * Steps from against to for, or no and yes. The chosen one clicked again is taken back, because unset is not neutral.
 * One stop for the keyboard: figures choose, arrows walk, Backspace takes back.
 */
export function Scale({ feature, label, value, inherited, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const steps = stepsOf(feature);
  const focusStep = (place: number) => group.current?.querySelectorAll("button")[place]?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const done = !disabled && !event.ctrlKey && !event.metaKey && !event.altKey && handleKey(event.key);
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const handleKey = (key: string): boolean => {
    const at = [...(group.current?.querySelectorAll("button") ?? [])].indexOf(document.activeElement as HTMLButtonElement);
    const walk = WALK[key];
    if (walk) focusStep(Math.min(steps.length - 1, Math.max(0, at + walk)));
    else if (key === "Backspace" || key === "Delete") onChange(null);
    else if (steps[Number(key) - 1] === undefined) return false;
    else {
      onChange(steps[Number(key) - 1]!);
      focusStep(Number(key) - 1);
    }
    return true;
  };
  return (
    <div ref={group} className="scale" role="radiogroup" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {steps.map((step, place) => (
        <Tooltip key={step} title={`${valueWord(t, feature, step)} (${place + 1})`} mouseEnterDelay={0.3}>
          <button
            type="button"
            role="radio"
            aria-checked={value === step}
            aria-label={valueWord(t, feature, step)}
            tabIndex={step === value || (value === null && place === 0) ? 0 : -1}
            disabled={disabled}
            className={`${stepClass(feature, step)}${value === null && inherited === step ? " scale-inherited" : ""}`}
            onClick={() => onChange(value === step ? null : step)}
          >
            {steps.length === 2 ? valueWord(t, feature, step) : SIGNS[step as keyof typeof SIGNS]}
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

const SIGNS = { [-2]: "−−", [-1]: "−", 0: "0", 1: "+", 2: "++" } as const;
const WALK: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

function stepClass(feature: RatedFeature, step: number): string {
  if (stepsOf(feature).length === 2) return `scale-step scale-wide scale-${step > 0 ? "power" : "zero0"}`;
  return `scale-step scale-${step < 0 ? "minus" : step > 0 ? "plus" : "zero"}${Math.abs(step)}`;
}
