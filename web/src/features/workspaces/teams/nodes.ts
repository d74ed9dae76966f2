/** The lines of the tree of teams: teams first, then their people; at the end who belongs to none. */

import type { Team } from "../../../api/staff";
import type { Member } from "../../../api/types";
import { byParent } from "./teamTree";

export const NOWHERE = "nowhere";

export interface Node {
  key: string;
  team?: Team;
  member?: Member;
  /** A person who leads the team he stands in. */
  leads: boolean;
  /** How many people stand below, teams below included. */
  people: number;
  isLeaf: boolean;
  children: Node[];
}

type Compare = (a: string, b: string) => number;

export function branchesOf(teams: readonly Team[], members: readonly Member[], compare: Compare): Node[] {
  const below = byParent(teams);
  const known = new Set(teams.map((team) => team.id));
  const crew = new Map<string, Member[]>();
  for (const member of members.filter((one) => one.active)) {
    const place = member.team_id !== null && known.has(member.team_id) ? member.team_id : NOWHERE;
    crew.set(place, [...(crew.get(place) ?? []), member]);
  }
  const leaves = (place: string, leader: string | null): Node[] =>
    [...(crew.get(place) ?? [])]
      .sort((a, b) => Number(b.id === leader) - Number(a.id === leader) || compare(a.name, b.name))
      .map((member) => ({ key: member.id, member, leads: member.id === leader, people: 1, isLeaf: true, children: [] }));
  const grow = (parent: string | null): Node[] =>
    (below.get(parent) ?? []).map((team) => {
      const children = [...leaves(team.id, team.leader_id), ...grow(team.id)];
      return { key: team.id, team, leads: false, people: sum(children), isLeaf: children.length === 0, children };
    });
  const alone = leaves(NOWHERE, null);
  const rest: Node = { key: NOWHERE, leads: false, people: alone.length, isLeaf: false, children: alone };
  return [...grow(null), ...(alone.length > 0 ? [rest] : [])];
}

const sum = (nodes: readonly Node[]) => nodes.reduce((total, node) => total + node.people, 0);

/** The team that something dropped here goes to; null is none. */
export function dropTarget(onto: Node, beside: boolean): string | null {
  if (onto.team) return beside ? onto.team.parent_id : onto.team.id;
  return onto.member?.team_id ?? null;
}

export function mayBeDragged(node: Node): boolean {
  return node.member?.can.move ?? node.team?.can.edit ?? false;
}
