import dayjs, { type Dayjs } from "dayjs";

import type { Proposed, Visit, VisitPatch, Wanted } from "../../../api/visits";
import { momentOnTheWall, onTheWall } from "../../../i18n";

/** A visit while it is being planned. */
export interface VisitDraft {
  at: Dayjs;
  kind: Visit["kind"];
  place: string;
  purpose: string;
  chain_id: string | null;
  owner_id: string;
  contact_ids: string[];
  member_ids: string[];
  /** Of the proposed questions those that are left out, by key; and those in one's own words. */
  dropped: readonly string[];
  own: readonly string[];
}

export function blankDraft(ownerId: string, begun: Partial<VisitDraft> = {}): VisitDraft {
  return {
    at: momentOnTheWall(onTheWall(dayjs()).add(1, "day").hour(10).minute(0)),
    kind: "visit",
    place: "",
    purpose: "",
    chain_id: null,
    owner_id: ownerId,
    contact_ids: [],
    member_ids: [],
    dropped: [],
    own: [],
    ...begun,
  };
}

/** A planned visit, to be changed; its questions are changed on the sheet. */
export function draftOf(visit: Visit): VisitDraft {
  return blankDraft(visit.owner.id, {
    at: dayjs(visit.at),
    kind: visit.kind,
    place: visit.place,
    purpose: visit.purpose,
    chain_id: visit.chain?.id ?? null,
    contact_ids: visit.people.map((person) => person.contact.id),
    member_ids: visit.members.map((member) => member.id),
  });
}

/** What of a draft is the visit itself. */
export function visitOf({ at, kind, place, purpose, chain_id, owner_id, contact_ids, member_ids }: VisitDraft) {
  return { at: at.toISOString(), kind, place, purpose, chain_id, owner_id, contact_ids, member_ids } satisfies VisitPatch;
}

/** Of what is proposed, what is not left out. */
export const keptOf = (proposed: readonly Proposed[], draft: VisitDraft): Proposed[] => proposed.filter((one) => !draft.dropped.includes(one.key));

/** The questions a draft takes along: those proposed, then one's own. */
export function questionsOf(proposed: readonly Proposed[], draft: VisitDraft): Wanted[] {
  const kept = keptOf(proposed, draft).map((one) => ({ key: one.key, text: "", asked_id: one.asked.contact.id }));
  return [...kept, ...draft.own.map((text) => ({ key: "", text, asked_id: null }))];
}
