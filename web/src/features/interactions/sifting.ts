import type { Interaction } from "../../api/types";
import type { Kind } from "./kinds";

export interface Sieve {
  text?: string | undefined;
  kind?: Kind | undefined;
  contactId?: string | undefined;
}

/** The interactions that have the text (in any of its words' order), the kind and the person asked for. */
export function sift(all: readonly Interaction[], { text = "", kind, contactId }: Sieve): Interaction[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return all.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (contactId === undefined || one.contacts.some((contact) => contact.id === contactId)) &&
      has(one, words),
  );
}

function has(one: Interaction, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const names = one.contacts.map((contact) => contact.name);
  const text = [one.summary, one.outcome, one.member_name, ...names].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** How many there are of each kind. */
export function countKinds(all: readonly Interaction[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export interface Person {
  id: string;
  name: string;
  count: number;
  /** When he last took part. */
  last: string;
  /** Unknown of people of companies that one does not see. */
  insighted: boolean | null | undefined;
}

/** Who took part, in the order of the list: whoever did so last comes first. */
export function peopleOf(all: readonly Interaction[]): Person[] {
  const people = new Map<string, Person>();
  for (const { at, contacts } of all) {
    for (const { id, name, insighted } of contacts) {
      const person = people.get(id) ?? { id, name, insighted, count: 0, last: at };
      person.count += 1;
      people.set(id, person);
    }
  }
  return [...people.values()];
}

export interface Month<T> {
  /** "2026-05", in the reader's zone. */
  key: string;
  items: T[];
}

/** What lies in one month together, in the order given. */
export function byMonth<T extends { at: string }>(items: readonly T[]): Month<T>[] {
  const months: Month<T>[] = [];
  for (const item of items) {
    const moment = new Date(item.at);
    const key = `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, "0")}`;
    const last = months[months.length - 1];
    if (last?.key === key) last.items.push(item);
    else months.push({ key, items: [item] });
  }
  return months;
}
