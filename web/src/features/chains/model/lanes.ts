/** The lanes of a chain: who stands in which stage, and in what order. */

import type { Chain, ChainMember, PartKind, Stage, StagePart } from "../../../api/chains";

/** Somebody in one lane, with what he is there; without parts where he stands in no stage. */
export interface LaneCard {
  member: ChainMember;
  parts: readonly StagePart[];
}

export interface Lane {
  /** Null: the lane of those who stand in no stage. */
  stage: Stage | null;
  cards: readonly LaneCard[];
}

export const PART_KINDS: readonly PartKind[] = ["responsible", "influencing", "veto", "sole_approval"];
/** Of these somebody is one or the other; a veto or a sole approval comes on top. */
export const VOTING: readonly PartKind[] = ["responsible", "influencing"];

/** The lane of the unplaced first, then the stages in their order. */
export function lanesOf(chain: Chain): Lane[] {
  const members = new Map(chain.members.map((member) => [member.id, member]));
  const placed = new Set(chain.stages.flatMap((stage) => stage.parts.map((part) => part.member_id)));
  const unplaced = inOrder(chain.members.filter((member) => !placed.has(member.id)).map((member) => ({ member, parts: [] })));
  return [{ stage: null, cards: unplaced }, ...chain.stages.map((stage) => ({ stage, cards: cardsOf(stage, members) }))];
}

/** Everybody on the chain, with his parts in all stages. */
export function everybody(chain: Chain): LaneCard[] {
  return inOrder(chain.members.map((member) => ({ member, parts: [] })));
}

function cardsOf(stage: Stage, members: ReadonlyMap<string, ChainMember>): LaneCard[] {
  const parts = new Map<string, StagePart[]>();
  for (const part of stage.parts) parts.set(part.member_id, [...(parts.get(part.member_id) ?? []), part]);
  const cards = [...parts].flatMap(([id, own]) => {
    const member = members.get(id);
    return member ? [{ member, parts: own.toSorted((a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind)) }] : [];
  });
  return inOrder(cards);
}

/** Who answers for the stage first, then the most influential. */
function inOrder(cards: LaneCard[]): LaneCard[] {
  const lead = (card: LaneCard) => (card.parts.some((part) => part.kind === "responsible") ? 0 : 1);
  return cards.toSorted(
    (a, b) =>
      lead(a) - lead(b) || (b.member.influence ?? -1) - (a.member.influence ?? -1) || a.member.rank - b.member.rank || (a.member.id < b.member.id ? -1 : 1),
  );
}

/** The parts somebody has in a stage. */
export function partsIn(stage: Stage, memberId: string): StagePart[] {
  return stage.parts.filter((part) => part.member_id === memberId);
}

/** The one of a person's parts by which he votes, if any. */
export function votingPart(parts: readonly StagePart[]): StagePart | undefined {
  return parts.find((part) => VOTING.includes(part.kind));
}

/** What somebody becomes who is put into a stage: the first answers for it, the others influence. */
export function kindOfNext(stage: Stage): PartKind {
  return stage.parts.some((part) => part.kind === "responsible") ? "influencing" : "responsible";
}

/** How far the stages are: those passed or left out, of all. */
export function progress(stages: readonly Pick<Stage, "state">[]): { passed: number; all: number } {
  return { passed: stages.filter(({ state }) => state === "done" || state === "skipped").length, all: stages.length };
}
