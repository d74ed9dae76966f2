import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { MonthCount } from "../../../api/heat";
import { dayThere, useTranslation } from "../../../i18n";
import { everyMonth, isWithin, rangeOf, type MonthRange } from "./months";

interface Props {
  months: readonly MonthCount[];
  period: MonthRange;
  onChoose: (period: MonthRange) => void;
}

/** How much passed in each month; drawing over months, or stepping over them with Shift, chooses the period. */
export function MonthRangeStrip({ months, period, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<[number, number] | null>(null);
  const [place, setPlace] = useState<number | null>(null);
  const all = everyMonth(months, dayThere());
  const most = Math.max(1, ...all.map(({ times }) => times));
  const name = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long", timeZone: "UTC" });
  const shown = drawn ? rangeOf(all[drawn[0]]!.month, all[drawn[1]]!.month) : period;
  const at = (event: PointerEvent) => {
    const { left, width } = strip.current!.getBoundingClientRect();
    return Math.max(0, Math.min(all.length - 1, Math.floor(((event.clientX - left) / width) * all.length)));
  };
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    strip.current!.setPointerCapture(event.pointerId);
    setDrawn([at(event), at(event)]);
  };
  const finish = (one: number, other: number) => onChoose(rangeOf(all[one]!.month, all[other]!.month));
  const onKey = (event: KeyboardEvent, month: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(all.length - 1, month + step));
      event.preventDefault();
      setPlace(next);
      strip.current!.querySelectorAll<HTMLButtonElement>("button")[next]?.focus();
      if (event.shiftKey) finish(next, step < 0 ? lastOf(all, shown) : firstOf(all, shown));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      finish(month, month);
    }
  };
  return (
    <div
      ref={strip}
      className="heat-months"
      role="group"
      aria-label={t("heat.months")}
      onPointerDown={start}
      onPointerMove={(event) => drawn && setDrawn([drawn[0], at(event)])}
      onPointerUp={(event) => {
        if (drawn) finish(drawn[0], at(event));
        setDrawn(null);
      }}
      onPointerCancel={() => setDrawn(null)}
    >
      {all.map(({ month, times }, index) => {
        const text = t("heat.month", { month: name.format(new Date(`${month}-15T00:00:00Z`)), count: times });
        return (
          <button
            key={month}
            type="button"
            className={`heat-month${month.endsWith("-01") ? " heat-month-year" : ""}`}
            title={text}
            aria-label={text}
            aria-pressed={isWithin(month, shown)}
            tabIndex={index === (place ?? all.length - 1) ? 0 : -1}
            onKeyDown={(event) => onKey(event, index)}
          >
            <span style={{ height: times === 0 ? 2 : `${10 + (90 * times) / most}%` }} />
            {month.endsWith("-01") && <small>{month.slice(0, 4)}</small>}
          </button>
        );
      })}
    </div>
  );
}

const lastOf = (all: readonly MonthCount[], period: MonthRange) => all.findLastIndex(({ month }) => isWithin(month, period));
const firstOf = (all: readonly MonthCount[], period: MonthRange) => all.findIndex(({ month }) => isWithin(month, period));
