/** Teams as a tree, with or without their people. */

import type { Team } from "../../../api/staff";

export interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

/** Teams by the team above; one whose parent is not among them stands at the top. */
export function byParent(teams: readonly Team[]): Map<string | null, Team[]> {
  const known = new Set(teams.map((team) => team.id));
  const found = new Map<string | null, Team[]>();
  for (const team of teams) {
    const parent = team.parent_id !== null && known.has(team.parent_id) ? team.parent_id : null;
    found.set(parent, [...(found.get(parent) ?? []), team]);
  }
  return found;
}

/** The tree as a choice. */
export function teamBranches(teams: readonly Team[], without?: string): Branch[] {
  const below = byParent(teams);
  const grow = (parent: string | null): Branch[] =>
    (below.get(parent) ?? [])
      .filter((team) => team.id !== without)
      .map((team) => ({ value: team.id, title: team.name, children: grow(team.id) }));
  return grow(null);
}
