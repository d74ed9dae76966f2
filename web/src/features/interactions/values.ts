import dayjs, { type Dayjs } from "dayjs";

import type { FollowUpIn } from "../../api/interactions";
import type { Interaction, InteractionIn, Named } from "../../api/types";
import { dayThere } from "../../i18n";
import type { Reading } from "../../reading";
import { canBegin, type Began, type Kind } from "./kinds";

/** What the form holds. */
export interface LogValues {
  kind: Kind;
  began: Began;
  at: Dayjs;
  contacts: Named[];
  summary: string;
  outcome: string;
  nextOn: string;
  nextAt: string | null;
  nextWhat: string;
  /** The follow-up that is done by it. */
  finishes: string | null;
  minutes: number | null;
  place: string;
  sentiment: number | null;
  members: string[];
  mentions: string[];
  accounts: Named[];
  opportunity: string | null;
  chain: string | null;
  stage: string | null;
}

export const MAX_TEXT = 20_000;

export function blankValues(contacts: Named[] = []): LogValues {
  return {
    kind: "call", began: "", at: dayjs(), contacts, summary: "", outcome: "", nextOn: "", nextAt: null, nextWhat: "", finishes: null, minutes: null, place: "",
    sentiment: null, members: [], mentions: [], accounts: [], opportunity: null, chain: null, stage: null,
  };
}

/** An interaction as the form holds it, to be corrected. */
export function valuesOf(one: Interaction): LogValues {
  return {
    ...blankValues(one.contacts.map(({ id, name }) => ({ id, name }))),
    kind: one.kind, began: one.began, at: dayjs(one.at), summary: one.summary, outcome: one.outcome, minutes: one.duration_minutes, place: one.place,
    sentiment: one.sentiment, members: one.members.map(({ id }) => id), mentions: one.mentions.map(({ id }) => id),
    accounts: one.accounts.filter(({ id }) => id !== one.account?.id),
    opportunity: one.opportunity?.id ?? null, chain: one.chain?.id ?? null, stage: one.stage?.id ?? null,
  };
}

/** What the form says, as the server takes it; what follows is planned with it. */
export function bodyOf(values: LogValues, uploads: string[]): InteractionIn {
  const { nextOn, nextAt, nextWhat, finishes } = values;
  const due = nextAt ? { due_at: nextAt } : { due_on: nextOn };
  return { ...saidBy(values), upload_ids: uploads, follow_up_id: finishes, next: nextOn ? { ...due, what: nextWhat.trim() } : null };
}

/** What can be corrected afterwards. */
export function saidBy(values: LogValues) {
  return {
    kind: values.kind, began: canBegin(values.kind) ? values.began : ("" as const), at: values.at.toISOString(), summary: values.summary, outcome: values.outcome,
    duration_minutes: values.minutes, place: values.place.trim(), sentiment: values.sentiment,
    contact_ids: values.contacts.map(({ id }) => id), member_ids: values.members, mention_ids: values.mentions,
    account_ids: values.accounts.map(({ id }) => id),
    opportunity_id: values.opportunity, chain_id: values.chain, stage_id: values.stage,
  };
}

/** The same as something to come. The way to be in touch is said in its words, for a plan has no kind. */
export function planOf(values: LogValues, timed: boolean, kind: string): FollowUpIn {
  const due = timed ? { due_at: values.at.toISOString() } : { due_on: dayThere(values.at) };
  const what = [kind, values.summary.trim()].filter(Boolean).join(" · ").slice(0, 500);
  const topic = { opportunity_id: values.opportunity, chain_id: values.chain, stage_id: values.stage };
  return { ...due, what, contact_ids: values.contacts.map(({ id }) => id), ...topic };
}

/** What a line says, for the fields it speaks of; those it does not speak of go back to what they are at first. */
export function valuesRead(reading: Reading, blank: LogValues): Partial<LogValues> {
  const named = ({ id, name }: Named) => ({ id, name });
  const read = reading.contacts.map(named);
  return {
    kind: reading.kind ?? blank.kind,
    at: reading.at ? dayjs(reading.at) : blank.at,
    contacts: [...blank.contacts, ...read.filter(({ id }) => !blank.contacts.some((one) => one.id === id))],
    summary: reading.summary,
    minutes: reading.minutes,
    place: reading.place,
    members: reading.members.map(({ id }) => id),
    mentions: reading.mentions.map(({ id }) => id),
    nextOn: reading.next?.due ?? "",
    nextAt: reading.next?.at ?? null,
    nextWhat: reading.next?.what ?? "",
  };
}
