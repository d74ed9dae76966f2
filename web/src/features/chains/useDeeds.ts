import { useMemo, useState } from "react";

import {
  addMembers,
  addStage,
  addStages,
  editChain,
  editMember,
  editStage,
  movePart,
  removeMember,
  removePairing,
  removePart,
  removeStage,
  saveStages,
  setPairing,
  setPart,
  type Chain,
  type ChainPatch,
  type MemberPatch,
  type MembersIn,
  type Pairing,
  type PairingIn,
  type PartKind,
  type StageIn,
  type StagePatch,
} from "../../api/chains";
import type { Member, Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import type { Carried, Deed } from "./lanes/targets";
import {
  guessChain,
  guessGone,
  guessMember,
  guessMove,
  guessNoPairing,
  guessNoPart,
  guessNoStage,
  guessPairing,
  guessPart,
  guessedPart,
  guessStage,
} from "./model/guesses";
import { partsIn, votingPart } from "./model/lanes";
import type { Write } from "./useChain";

/** Everything that is done to a chain. Each is saved at once and can be taken back. */
export interface Deeds {
  /** Do what a drop says; answers who it was about, so that he can be shown. */
  drop: (deed: Deed, carried: Carried) => Promise<string | undefined>;
  join: (body: MembersIn) => Promise<string[]>;
  setPart: (stageId: string, memberId: string, kind: PartKind, weight?: number) => void;
  endPart: (stageId: string, memberId: string, kind: PartKind) => void;
  editMember: (memberId: string, patch: MemberPatch) => void;
  removeMember: (memberId: string) => void;
  addStage: (body: StageIn) => Promise<string | undefined>;
  addStages: (template: string) => void;
  editStage: (stageId: string, patch: StagePatch) => void;
  removeStage: (stageId: string) => void;
  saveStages: (name: string) => void;
  editChain: (patch: ChainPatch) => void;
  plan: (memberId: string, colleague: Named, patch: PairingIn) => void;
  endPlan: (pairing: Pairing) => void;
}

export function useDeeds(chain: Chain | null, write: Write, colleagues: readonly Member[]): Deeds {
  const { t } = useTranslation();
  // What was put in place a moment ago may be taken away before the answer with its key was drawn.
  const [keys] = useState(() => new Map<string, string>());
  return useMemo(() => {
    const real = (partId: string) => keys.get(partId) ?? partId;
    const id = chain?.id ?? "";
    const stageOf = (stageId: string) => chain?.stages.find((stage) => stage.id === stageId);
    const nameOf = (memberId: string) => chain?.members.find((member) => member.id === memberId)?.name ?? "";
    const colleague = (memberId: string | null | undefined) => colleagues.find((one) => one.id === memberId) ?? null;
    const put = (stageId: string, memberId: string, kind: PartKind, weight?: number) =>
      write(
        async () => {
          const made = await setPart(stageId, { member_id: memberId, kind, ...(weight === undefined ? {} : { weight }) });
          keys.set(guessedPart(stageId, memberId, kind), made.id);
        },
        guessPart(stageId, memberId, kind, weight),
      );
    const order = (stageId: string, after_id: string | null) => write(() => editStage(stageId, { after_id }), guessStage(stageId, { after_id }));
    const join = async (body: MembersIn) => ((await write(() => addMembers(id, body))) ?? []).map((member) => member.id);
    /** All he is in the one stage, he is in the other one then. */
    const move = async (fromId: string, toId: string, memberId: string) => {
      const stage = stageOf(fromId);
      const parts = stage ? partsIn(stage, memberId) : [];
      const voting = votingPart(parts);
      const rest = parts.filter((part) => part !== voting);
      const run = async () => {
        for (const part of voting ? [...rest, voting] : rest) await movePart(real(part.id), toId);
      };
      await write(run, guessMove(fromId, toId, memberId));
    };
    const leave = (stageId: string, memberId: string) => {
      const stage = stageOf(stageId);
      const parts = stage ? partsIn(stage, memberId) : [];
      const run = async () => {
        for (const part of parts) await removePart(real(part.id));
      };
      return write(run, guessNoPart(stageId, memberId));
    };
    return {
      drop: async (deed, carried) => {
        if (deed === null || deed.deed === "nothing") return undefined;
        if (deed.deed === "order") return void (await order(deed.stageId, deed.afterId));
        if (deed.deed === "join") {
          const seat = carried.what === "seat" ? { position_ids: [carried.positionId] } : {};
          const person = carried.what === "contact" ? { contact_ids: [carried.contactId] } : {};
          return (await join({ ...seat, ...person, stage_id: deed.stageId, kind: deed.kind }))[0];
        }
        if (deed.deed === "move") await move(deed.fromId, deed.stageId, deed.memberId);
        else if (deed.deed === "add") await put(deed.stageId, deed.memberId, deed.kind);
        else await leave(deed.stageId, deed.memberId);
        return deed.memberId;
      },
      join,
      setPart: (stageId, memberId, kind, weight) => void put(stageId, memberId, kind, weight),
      endPart: (stageId, memberId, kind) => {
        const part = stageOf(stageId)?.parts.find((one) => one.member_id === memberId && one.kind === kind);
        if (part) void write(() => removePart(real(part.id)), guessNoPart(stageId, memberId, kind));
      },
      editMember: (memberId, patch) => void write(() => editMember(memberId, patch), guessMember(memberId, patch)),
      removeMember: (memberId) =>
        void write(() => removeMember(memberId), guessGone(memberId), t("chains.person.removed", { name: nameOf(memberId) })),
      addStage: async (body) => (await write(() => addStage(id, body)))?.id,
      addStages: (template) => void write(() => addStages(id, template)),
      editStage: (stageId, patch) => void write(() => editStage(stageId, patch), guessStage(stageId, patch, colleague(patch.owner_id))),
      removeStage: (stageId) =>
        void write(() => removeStage(stageId), guessNoStage(stageId), t("chains.stage.removed", { name: stageOf(stageId)?.name ?? "" })),
      saveStages: (name) => void write(() => saveStages(id, name), undefined, t("chains.template.saved", { name })),
      editChain: (patch) => void write(() => editChain(id, patch), guessChain(patch, colleague(patch.owner_id))),
      plan: (memberId, who, patch) =>
        void write(() => setPairing(memberId, who.id, patch), guessPairing(memberId, who, patch, new Date().toISOString())),
      endPlan: (pairing) => void write(() => removePairing(pairing.member_id, pairing.colleague.id), guessNoPairing(pairing.id)),
    };
  }, [chain, write, colleagues, keys, t]);
}
