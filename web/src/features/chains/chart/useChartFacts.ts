import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { Chain, ChainMember } from "../../../api/chains";
import { factsQuery } from "../../../api/decisions";
import type { Fact, Given, Mark } from "../../../graph";
import { stanceOf, personOf } from "../model/stance";
import { roleColor } from "../lanes/RoleTags";
import { useRoleName } from "../useRoleWord";

/** What the chart's cards say: of members how they stand in this chain, of all others what is known of them anyway. */
export function useChartFacts(chain: Chain): readonly Fact[] | null {
  const { data } = useQuery(factsQuery(chain.account.id));
  return useMemo(() => (data ? withMembers(data as Fact[], chain.members) : null), [data, chain.members]);
}

function withMembers(facts: readonly Fact[], members: readonly ChainMember[]): Fact[] {
  const own = new Map(members.flatMap((member) => (personOf(member) ? [[personOf(member)!.id, member] as const] : [])));
  const known = facts.filter((fact) => !own.has(fact.contact_id)).map((fact) => ({ ...fact, role: null }));
  const theirs = [...own].map(([contact_id, { facts: seen }]) => ({
    contact_id,
    stance: stanceOf(seen).value,
    closeness: seen.closeness as Fact["closeness"],
    approval: seen.approval as Fact["approval"],
    insighted: seen.insighted,
    role: null,
    last_contact_at: seen.last_contact_at,
  }));
  return [...known, ...theirs];
}

const ICONS: Record<string, Mark["icon"]> = {
  decision_maker: "decision_maker",
  approver: "decision_maker",
  sponsor: "decision_maker",
  gatekeeper: "gatekeeper",
  procurement: "gatekeeper",
  influencer: "influencer",
  evaluator: "influencer",
};

/** The roles of the members at the foot of their cards, in the workspace's words. */
export function useRoleMarks(chain: Chain, seats: ReadonlyMap<string, string>): Given {
  const nameOf = useRoleName();
  return useMemo(() => {
    const marks = chain.members.flatMap((member) => {
      const seat = seats.get(member.id);
      const [role] = member.roles;
      if (seat === undefined || role === undefined) return [];
      return [[seat, [{ icon: ICONS[role] ?? "person", text: nameOf(role), color: roleColor(role) }]] as const];
    });
    return { shades: [], shade_of: {}, marks: Object.fromEntries(marks), things: [] };
  }, [chain.members, seats, nameOf]);
}
