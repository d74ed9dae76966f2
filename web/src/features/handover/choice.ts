/** What was chosen on the page, and what it comes to. */

import type { HandoverIn, Leaving } from "../../api/handover";

export interface Choice {
  accounts: Record<string, string | undefined>;
  contacts: string | undefined;
  grants: string | undefined;
  opportunities: string | undefined;
  cases: string | undefined;
  followUps: string | undefined;
  /** A colleague, or back to where they came from. */
  leads: string | undefined;
}

export const TO_POOL = "pool";
export const EMPTY: Choice = {
  accounts: {}, contacts: undefined, grants: undefined, opportunities: undefined, cases: undefined, followUps: undefined, leads: undefined,
};

export interface PlanLine {
  name: string;
  accounts: number;
  contacts: number;
  grants: number;
  opportunities: number;
  cases: number;
  followUps: number;
  leads: number;
}

export const PARTS = ["accounts", "contacts", "grants", "opportunities", "cases", "followUps", "leads"] as const;

/** Each customer to whoever knows most of its people. */
export function bySuggestion(data: Leaving): Choice["accounts"] {
  return Object.fromEntries(data.accounts.map((one) => [one.id, one.suggestions[0]?.id]));
}

/** What goes to each successor. */
export function summary(choice: Choice, data: Leaving, nameOf: (id: string) => string, pools: string): PlanLine[] {
  const lines = new Map<string, PlanLine>();
  const line = (id: string) => {
    const found = lines.get(id) ?? { name: id === TO_POOL ? pools : nameOf(id), accounts: 0, contacts: 0, grants: 0, opportunities: 0, cases: 0, followUps: 0, leads: 0 };
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
  if (choice.followUps !== undefined) line(choice.followUps).followUps += data.follow_ups_elsewhere;
  if (choice.leads !== undefined) line(choice.leads).leads += data.lead_count;
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
    follow_ups_to: choice.followUps ?? null,
    leads_to: choice.leads === TO_POOL ? null : (choice.leads ?? null),
    leads_to_pool: choice.leads === TO_POOL,
  };
}
