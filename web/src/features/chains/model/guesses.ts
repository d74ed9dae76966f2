/** What a chain will look like once the server has done a thing; shown at once. Done twice, each does no more than once. */

import type { Chain, ChainMember, ChainPatch, MemberPatch, Pairing, PairingIn, PartKind, Stage, StagePart, StagePatch } from "../../../api/chains";
import type { Named } from "../../../api/types";
import { VOTING } from "./lanes";

export type Guess = (chain: Chain) => Chain;

const GUESSED = "guess:";

/** Whether the server has not given it a key yet. */
export const isGuessed = (id: string): boolean => id.startsWith(GUESSED);

const onStage = (stageId: string, change: (stage: Stage) => Stage): Guess => (chain) => ({
  ...chain,
  stages: chain.stages.map((stage) => (stage.id === stageId ? change(stage) : stage)),
});

const onMember = (memberId: string, change: (member: ChainMember) => ChainMember): Guess => (chain) => ({
  ...chain,
  members: chain.members.map((member) => (member.id === memberId ? change(member) : member)),
});

export const together = (...guesses: readonly Guess[]): Guess => (chain) => guesses.reduce((now, guess) => guess(now), chain);

/** The key of a part until the server has given one. */
export const guessedPart = (stageId: string, memberId: string, kind: PartKind): string => GUESSED + stageId + memberId + kind;

/** Somebody counts in a stage; who votes already votes in the new way. */
export function guessPart(stageId: string, memberId: string, kind: PartKind, weight?: number): Guess {
  return onStage(stageId, (stage) => {
    const own = (part: StagePart) => part.member_id === memberId;
    const same = stage.parts.find((part) => own(part) && part.kind === kind);
    const replaced = VOTING.includes(kind) ? stage.parts.find((part) => own(part) && part.kind !== kind && VOTING.includes(part.kind)) : undefined;
    const before = same ?? replaced;
    const part = { id: same?.id ?? guessedPart(stageId, memberId, kind), member_id: memberId, kind, weight: weight ?? before?.weight ?? 1 };
    return { ...stage, parts: [...stage.parts.filter((one) => one !== before), part] };
  });
}

export const guessNoPart = (stageId: string, memberId: string, kind?: PartKind): Guess =>
  onStage(stageId, (stage) => ({
    ...stage,
    parts: stage.parts.filter((part) => part.member_id !== memberId || (kind !== undefined && part.kind !== kind)),
  }));

export function guessMove(fromId: string, toId: string, memberId: string): Guess {
  return (chain) => {
    const parts = chain.stages.find((stage) => stage.id === fromId)?.parts.filter((part) => part.member_id === memberId) ?? [];
    return together(guessNoPart(fromId, memberId), ...parts.map((part) => guessPart(toId, memberId, part.kind, part.weight)))(chain);
  };
}

export const guessMember = (memberId: string, { expected_version: _seen, ...patch }: MemberPatch): Guess =>
  onMember(memberId, (member) => ({ ...member, ...(patch as Partial<ChainMember>) }));

/** He leaves with his parts and plans. */
export const guessGone = (memberId: string): Guess => (chain) => ({
  ...chain,
  members: chain.members.filter((member) => member.id !== memberId),
  stages: chain.stages.map((stage) => ({ ...stage, parts: stage.parts.filter((part) => part.member_id !== memberId) })),
  pairings: chain.pairings.filter((pairing) => pairing.member_id !== memberId),
});

/** `owner` stands for the key of our colleague in the patch. */
export function guessStage(stageId: string, { owner_id, after_id, expected_version: _seen, ...patch }: StagePatch, owner: Named | null = null): Guess {
  const edit = onStage(stageId, (stage) => ({
    ...stage,
    ...(patch as Partial<Stage>),
    ...(owner_id === undefined ? {} : { owner: owner_id === null ? null : owner }),
  }));
  return after_id === undefined ? edit : together(edit, guessOrder(stageId, after_id));
}

function guessOrder(stageId: string, afterId: string | null): Guess {
  return (chain) => {
    const moved = chain.stages.find((stage) => stage.id === stageId);
    if (!moved) return chain;
    const others = chain.stages.filter((stage) => stage !== moved);
    const place = afterId === null ? 0 : others.findIndex((stage) => stage.id === afterId) + 1;
    return { ...chain, stages: others.toSpliced(place, 0, moved) };
  };
}

export const guessNoStage = (stageId: string): Guess => (chain) => ({
  ...chain,
  stages: chain.stages.filter((stage) => stage.id !== stageId),
});

export const guessChain = (patch: ChainPatch, owner: Named | null = null): Guess => {
  const { owner_id, opportunity_id: _about, expected_version: _seen, ...rest } = patch;
  return (chain) => ({ ...chain, ...(rest as Partial<Chain>), ...(owner_id && owner ? { owner } : {}) });
};

/** A plan of one of ours with a member; what is not said stays. */
export function guessPairing(memberId: string, colleague: Named, { done, ...patch }: PairingIn, now: string): Guess {
  return (chain) => {
    const before = chain.pairings.find((one) => one.member_id === memberId && one.colleague.id === colleague.id);
    const blank = { current: null, target: null, action: "", due_on: null, done_at: null, version: 0, can_edit: true };
    const plan: Pairing = {
      ...blank,
      id: GUESSED + memberId + colleague.id,
      member_id: memberId,
      colleague: { ...colleague, level: null },
      ...before,
      ...(patch as Partial<Pairing>),
      ...(done === undefined ? {} : { done_at: done ? now : null }),
    };
    const pairings = before ? chain.pairings.map((one) => (one === before ? plan : one)) : [...chain.pairings, plan];
    return { ...chain, pairings };
  };
}

export const guessNoPairing = (pairingId: string): Guess => (chain) => ({
  ...chain,
  pairings: chain.pairings.filter((one) => one.id !== pairingId),
});
