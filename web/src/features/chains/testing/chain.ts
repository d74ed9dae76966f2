/** Small chains for tests, as the wire brings them. */

import type { Chain, ChainMember, PartKind, Stage } from "../../../api/chains";

type Parts = readonly (readonly [member: string, kind: PartKind])[];

const UNSET = { stance: null, overall: null, closeness: null, approval: null, price: null, veto: null, sole_approval: null } as const;
const NOBODY = { id: "me", name: "陈晨" };

export function member(id: string, more: Partial<ChainMember> = {}): ChainMember {
  const contact = { id: `c-${id}`, name: id, title: "", department: "", account: null };
  const facts = { ...UNSET, insighted: false, disagreement: false, last_contact_at: null };
  const said = { certainty: "confirmed", evidence: "", review_on: null, joined_at: null } as const;
  return { id, contact, position: null, name: id, roles: [], role_facts: [], influence: null, level: null, shown_level: null, attention: "followed", note: "", rank: 0, version: 1, readable: true, left: false, facts, ...said, ...more };
}

export function stage(id: string, parts: Parts = [], more: Partial<Stage> = {}): Stage {
  const made = parts.map(([member_id, kind]) => ({ id: `${id}-${member_id}-${kind}`, member_id, kind, weight: 1 }));
  const rules = { state: "planned", rule: "majority", quota: 50, required_roles: [], missing_roles: [] } as const;
  const none = { starts_on: null, ends_on: null, owner: null };
  return { id, code: "", name: id, renamed: false, rank: 0, note: "", version: 1, ...none, ...rules, required_roles: [], missing_roles: [], parts: made, ...more };
}

export function chain(members: ChainMember[], stages: Stage[]): Chain {
  const head = { id: "chain", account: { id: "a", name: "医院" }, opportunity: null, name: "设备", owner: NOBODY, note: "" };
  const times = { created_at: "2026-01-01T00:00:00Z", closed_at: null, archived_at: null };
  return { ...head, ...times, attention: "followed", state: "in_progress", version: 1, can: { edit: true }, vocabulary: "bajun", members, stages, pairings: [] };
}
