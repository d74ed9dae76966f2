import type { ReactNode } from "react";

import "./warnings.css";

import { SeverityIcon, type Severity } from "./SeverityIcon";

export interface ShownWarning {
  code: string;
  severity: Severity;
  title: string;
  advice: string;
}

interface Props<W extends ShownWarning> {
  warnings: readonly W[];
  /** What belongs to a warning beside its words: names to click, roles that lack. */
  more?: (warning: W) => ReactNode;
}

/** Warnings in words, each with what to do about it. */
export function WarningList<W extends ShownWarning>({ warnings, more }: Props<W>) {
  return (
    <ul className="warnings">
      {warnings.map((warning, place) => (
        <li key={`${warning.code}-${place}`} className="warning">
          <SeverityIcon severity={warning.severity} />
          <div className="warning-title">
            {warning.title}
            {more?.(warning)}
          </div>
          <p className="warning-advice">{warning.advice}</p>
        </li>
      ))}
    </ul>
  );
}
