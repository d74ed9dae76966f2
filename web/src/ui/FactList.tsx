import type { ReactNode } from "react";

import "./facts.css";

export type FactLine = readonly [label: string, value: ReactNode];

/** What is known of one thing, line by line; what is not known takes no line. */
export function FactList({ lines, className = "" }: { lines: readonly FactLine[]; className?: string }) {
  return (
    <dl className={`facts ${className}`.trim()}>
      {lines
        .filter(([, value]) => value !== "" && value !== null && value !== undefined && value !== false)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
