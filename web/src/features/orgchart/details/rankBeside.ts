import { childrenOf, type Forest } from "../../../graph";

/** The rank that puts a seat one place earlier (-1) or later (1) among its siblings; null at the end of the row. */
export function rankBeside(forest: Forest, node: number, step: -1 | 1): number | null {
  const parent = forest.parent[node]!;
  const row = [...(parent >= 0 ? childrenOf(forest, parent) : forest.roots)];
  const at = row.indexOf(node);
  const passed = row[at + step];
  if (passed === undefined) return null;
  const beyond = row[at + 2 * step];
  const edge = forest.positions[passed]!.rank;
  return beyond === undefined ? edge + step : (edge + forest.positions[beyond]!.rank) / 2;
}
