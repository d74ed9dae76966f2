import type { Step } from "../../../api/stewardship";

/** A rank that puts a step before the one above it or behind the one below it; null at the end of the way. */
export function rankBeyond(steps: readonly Step[], step: Step, direction: -1 | 1): number | null {
  const siblings = steps.filter((one) => one.parent_id === step.parent_id);
  const at = siblings.findIndex((one) => one.id === step.id);
  const next = siblings[at + direction];
  if (!next) return null;
  const beyond = siblings[at + 2 * direction];
  return beyond ? (next.rank + beyond.rank) / 2 : next.rank + direction;
}
