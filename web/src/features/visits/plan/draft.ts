import dayjs, { type Dayjs } from "dayjs";

import type { Visit, Wanted } from "../../../api/visits";

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
  questions: Wanted[] | null;
}

export function blankDraft(ownerId: string, chainId: string | undefined, contactIds: readonly string[]): VisitDraft {
  return {
    at: dayjs().add(1, "day").hour(10).minute(0).second(0).millisecond(0),
    kind: "visit",
    place: "",
    purpose: "",
    chain_id: chainId ?? null,
    owner_id: ownerId,
    contact_ids: [...contactIds],
    member_ids: [],
    questions: null,
  };
}

/** A planned visit, to be changed; its questions are changed on the sheet. */
export function draftOf(visit: Visit): VisitDraft {
  return {
    at: dayjs(visit.at),
    kind: visit.kind,
    place: visit.place,
    purpose: visit.purpose,
    chain_id: visit.chain?.id ?? null,
    owner_id: visit.owner.id,
    contact_ids: visit.people.map((person) => person.contact.id),
    member_ids: visit.members.map((member) => member.id),
    questions: null,
  };
}
