import type { LegendEntry } from "../../graph";

export interface ChartLegendProps {
  entries: readonly LegendEntry[];
  /** Classes that are picked out, for use as a filter. */
  picked?: readonly string[];
  onPick?: (key: string) => void;
}

/** What the colours mean, each with its word and its number of seats. */
export function ChartLegend({ entries, picked = [], onPick }: ChartLegendProps) {
  return (
    <ul className="gx-legend">
      {entries.map(({ key, label, color, count }) => (
        <li key={key}>
          <button type="button" aria-pressed={picked.includes(key)} disabled={!onPick} onClick={() => onPick?.(key)}>
            <i style={{ background: color }} />
            {label}
            <span>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
