import { useState, type ReactNode } from "react";

import "./warnings.css";

import { useTranslation } from "../../i18n";
import { SeverityIcon, type Severity } from "./SeverityIcon";

export interface ShownWarning {
  code: string;
  severity: Severity;
  title: string;
  advice: string;
}

/** Warnings of one kind, which say the same of several people or stages. */
export interface WarningGroup<W extends ShownWarning> {
  first: W;
  others: readonly W[];
}

/** Bring warnings of one kind together, each kind where its first one stands. */
export function grouped<W extends ShownWarning>(warnings: readonly W[]): WarningGroup<W>[] {
  const kinds = new Map<string, W[]>();
  for (const warning of warnings) kinds.set(warning.code, [...(kinds.get(warning.code) ?? []), warning]);
  return [...kinds.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []));
}

interface Props<W extends ShownWarning> {
  groups: readonly WarningGroup<W>[];
  /** What belongs to a warning beside its words: names to click, roles that lack. */
  more?: (warning: W) => ReactNode;
}

/** Warnings in words, each with what to do about it; those of one kind are told once and unfolded on a click. */
export function WarningList<W extends ShownWarning>({ groups, more }: Props<W>) {
  return (
    <ul className="warnings">
      {groups.map((group) => (
        <WarningItem key={group.first.code} group={group} more={more} />
      ))}
    </ul>
  );
}

function WarningItem<W extends ShownWarning>({ group, more }: { group: WarningGroup<W>; more: Props<W>["more"] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { first, others } = group;
  return (
    <li className="warning">
      <SeverityIcon severity={first.severity} />
      <div className="warning-title">
        {first.title}
        {more?.(first)}
        {others.length > 0 && (
          <button type="button" className="warning-others" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("insights.others", { count: others.length })}
          </button>
        )}
        {open &&
          others.map((other) => (
            <div key={other.title}>
              {other.title}
              {more?.(other)}
            </div>
          ))}
      </div>
      <p className="warning-advice">{first.advice}</p>
    </li>
  );
}
