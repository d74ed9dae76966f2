import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";

import { followUpQuery, type FollowUp } from "../../../api/followups";
import { useUrlState } from "../../../ui/useUrlState";
import { blankDraft, type VisitDraft } from "./draft";
import { PlanVisit } from "./PlanVisit";

interface Props {
  accountId: string;
  memberId: string;
}

/** A visit begun elsewhere: ``?follow_up=`` is what it is to see to, ``?meet=`` whom to meet. */
export function BegunVisit({ accountId, memberId }: Props) {
  const [{ follow_up, meet }, setUrl] = useUrlState(["follow_up", "meet"] as const);
  const { data } = useQuery({ ...followUpQuery(follow_up ?? ""), enabled: follow_up !== undefined });
  const close = () => setUrl({ follow_up: undefined, meet: undefined });
  if (follow_up !== undefined) {
    if (!data || data.account.id !== accountId) return null;
    return <PlanVisit key={follow_up} accountId={accountId} followUpId={follow_up} begin={blankDraft(memberId, fromFollowUp(data))} onClose={close} />;
  }
  if (meet === undefined) return null;
  return <PlanVisit key={meet} accountId={accountId} begin={blankDraft(memberId, { contact_ids: meet.split(",") })} onClose={close} />;
}

/** Whom a follow-up is with, what it is about and when it is due, for the visit. */
function fromFollowUp(one: FollowUp): Partial<VisitDraft> {
  const due = one.due_at ? dayjs(one.due_at) : dayjs(one.due_on).hour(10);
  return {
    ...(due.isAfter(dayjs()) ? { at: due } : {}),
    contact_ids: one.contacts.filter((person) => person.can?.read !== false).map((person) => person.id),
    purpose: (one.what || one.about).slice(0, 500),
    chain_id: one.chain?.id ?? null,
  };
}
