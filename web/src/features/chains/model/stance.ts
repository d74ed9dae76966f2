/** How people on a chain stand, each alone and all together. */

import type { ChainFacts, ChainMember } from "../../../api/chains";
import type { Grade } from "../../../graph";

export interface Stance {
  value: Grade | null;
  /** The attitude to our company stands in, because nobody has said the one in this chain. */
  overall: boolean;
}

/** The attitude in this chain or, before anybody said it, the overall one; null is unset, not neutral. */
export function stanceOf(facts: Pick<ChainFacts, "stance" | "overall">): Stance {
  if (facts.stance !== null) return { value: facts.stance as Grade, overall: false };
  return { value: facts.overall as Grade | null, overall: facts.overall !== null };
}

export type Side = "support" | "neutral" | "oppose" | "unknown";
export const SIDES: readonly Side[] = ["support", "neutral", "oppose", "unknown"];

export function sideOf(value: number | null): Side {
  if (value === null) return "unknown";
  return value > 0 ? "support" : value < 0 ? "oppose" : "neutral";
}

export interface Balance {
  count: Record<Side, number>;
  /** Influence by side; who has none said is not weighed. */
  weight: Record<Side, number>;
  weighed: number;
  red: number;
}

type Person = Pick<ChainMember, "facts" | "influence" | "contact" | "position">;

/** Supporters, neutrals and opponents, by heads and by influence. */
export function balanceOf(members: readonly Person[]): Balance {
  const none = () => ({ support: 0, neutral: 0, oppose: 0, unknown: 0 });
  const balance: Balance = { count: none(), weight: none(), weighed: 0, red: 0 };
  for (const member of members) {
    const side = sideOf(stanceOf(member.facts).value);
    balance.count[side] += 1;
    balance.weight[side] += member.influence ?? 0;
    if (member.influence !== null) balance.weighed += 1;
    if (isRed(member)) balance.red += 1;
  }
  return balance;
}

/** Closeness or approval of a person is unset; an empty seat has nobody to know. */
export function isRed(member: Pick<ChainMember, "facts" | "contact" | "position">): boolean {
  return personOf(member) !== null && !member.facts.insighted;
}

/** Who it is: the contact, or whoever sits on the seat. */
export function personOf(member: Pick<ChainMember, "contact" | "position">): { id: string; name: string } | null {
  return member.contact ?? member.position?.occupant ?? null;
}

/** Shares of a whole in percent; all zero where there is nothing. */
export function shares(weight: Record<Side, number>): Record<Side, number> {
  const sum = SIDES.reduce((total, side) => total + weight[side], 0);
  const share = (side: Side) => (sum === 0 ? 0 : (weight[side] / sum) * 100);
  return { support: share("support"), neutral: share("neutral"), oppose: share("oppose"), unknown: share("unknown") };
}

export const SIGNS: Record<string, string> = { "-2": "−−", "-1": "−", "0": "○", "1": "+", "2": "++", null: "?" };
