import type { Chain, ChainMember, Pairing } from "../../../api/chains";

/** A line of the plan; without a pairing nobody of ours is named for him yet. */
export interface PlanLine {
  member: ChainMember;
  pairing: Pairing | null;
  /** The first line of this person. */
  first: boolean;
  late: boolean;
}

/** Everybody on the chain with his pairings; who has most influence stands first. */
export function planLines(chain: Chain, today: string): PlanLine[] {
  const members = chain.members.toSorted((a, b) => (b.influence ?? -1) - (a.influence ?? -1) || a.rank - b.rank);
  return members.flatMap((member): PlanLine[] => {
    const pairings = chain.pairings.filter((one) => one.member_id === member.id);
    if (pairings.length === 0) return [{ member, pairing: null, first: true, late: false }];
    return pairings.map((pairing, place) => ({ member, pairing, first: place === 0, late: isLate(pairing, today) }));
  });
}

/** Whether a next step should have been done by now. */
export function isLate(pairing: Pick<Pairing, "due_on" | "done_at">, today: string): boolean {
  return pairing.due_on !== null && pairing.done_at === null && pairing.due_on < today;
}
