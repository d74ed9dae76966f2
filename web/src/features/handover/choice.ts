/** What was chosen on the page, and what it comes to. */

import type { HandoverIn, Leaving } from "../../api/handover";

export interface Choice {
  accounts: Record<string, string | undefined>;
  contacts: string | undefined;
  grants: string | undefined;
  opportunities: string | undefined;
  cases: string | undefined;
}

export const EMPTY: Choice = { accounts: {}, contacts: undefined, grants: undefined, opportunities: undefined, cases: undefined };

export interface PlanLine {
  name: string;
  accounts: number;
  contacts: number;
  grants: number;
  opportunities: number;
  cases: number;
}

/** Each customer to whoever knows most of its people. */
export function bySuggestion(data: Leaving): Choice["accounts"] {
  return Object.fromEntries(data.accounts.map((one) => [one.id, one.suggestions[0]?.id]));
}

/** What goes to each successor. */
export function summary(choice: Choice, data: Leaving, nameOf: (id: string) => string): PlanLine[] {
  const lines = new Map<string, PlanLine>();
  const line = (id: string) => {
    const found = lines.get(id) ?? { name: nameOf(id), accounts: 0, contacts: 0, grants: 0, opportunities: 0, cases: 0 };
    lines.set(id, found);
    return found;
  };
  for (const account of data.accounts) {
    const heir = choice.accounts[account.id];
    if (heir === undefined) continue;
    line(heir).accounts += 1;
    line(heir).contacts += account.contacts;
  }
  if (choice.contacts !== undefined) line(choice.contacts).contacts += data.contacts_elsewhere;
  if (choice.grants !== undefined) line(choice.grants).grants += data.grants.length;
  if (choice.opportunities !== undefined) line(choice.opportunities).opportunities += data.opportunities_elsewhere;
  if (choice.cases !== undefined) line(choice.cases).cases += data.cases_elsewhere;
  return [...lines.values()];
}

export function asBody(choice: Choice, data: Leaving): HandoverIn {
  const moves = data.accounts.flatMap((one) => {
    const heir = choice.accounts[one.id];
    return heir === undefined ? [] : [{ account_id: one.id, member_id: heir }];
  });
  return {
    from_member_id: data.member.id,
    moves,
    contacts_to: choice.contacts ?? null,
    grants_to: choice.grants ?? null,
    opportunities_to: choice.opportunities ?? null,
    cases_to: choice.cases ?? null,
  };
}
