import "./warnings.css";

import { useFormat } from "../../i18n";
import { SEVERITIES, SeverityIcon, type Severity } from "./SeverityIcon";

/** How many warnings there are of each loudness; nothing where there are none. */
export function WarningCounts({ counts }: { counts: Readonly<Partial<Record<Severity, number>>> }) {
  const { number } = useFormat();
  return SEVERITIES.filter((severity) => (counts[severity] ?? 0) > 0).map((severity) => (
    <span key={severity}>
      <SeverityIcon severity={severity} /> {number(counts[severity] ?? 0)}
    </span>
  ));
}
