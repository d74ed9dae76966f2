/** The workspace, its members, teams and duties. */

import { ownName, type Tale } from "../tale";
import { named, newcomer, plain, type Tellers, type Telling } from "./telling";

export const OURSELVES: Tellers = {
  "member.added": named("member"),
  "process.opened": plain,
  "process_step.added": stepped,
  "process_step.edited": stepped,
  "process_step.archived": stepped,
  "process_step.restored": stepped,
  "duty.set": stepped,
  "duty.taken": stepped,
  "member.joined": newcomer,
  "invitation.created": plain,
  "invitation.revoked": plain,
  "invitation.used": newcomer,
  "workspace.edited": plain,
  "member.edited": named("member"),
  "member.deactivated": named("member"),
  "member.reactivated": named("member"),
  "handover.done": handedOver,
  "team.created": named("team"),
  "team.edited": named("team"),
  "team.archived": (tale) => ({ values: { team: ownName(tale.row("team", "gone")) } }),
  "workspace.opened": plain,
};

/** A step is called as whoever changed it called it. */
function stepped({ change: { params } }: Tale): Telling {
  const named = (value: unknown) => (typeof value === "string" && value ? { name: value } : undefined);
  const raci = String(params.raci ?? "");
  return { values: { step: named(params.step), holder: named(params.holder), raci: { word: `stewardship.raci.${raci}`, else: raci } } };
}

/** A handover is told by its parameters: its rows are as many as the leaver's contacts. */
function handedOver({ change: { params } }: Tale): Telling {
  const heirs = Array.isArray(params.to) ? params.to.map((name) => ({ name: String(name) })) : [];
  const values = { from: { name: String(params.from ?? "") }, to: heirs, count: Number(params.accounts ?? 0), contacts: Number(params.contacts ?? 0), leads: Number(params.leads ?? 0), follow_ups: Number(params.follow_ups ?? 0) };
  return { form: heirs.length === 0 ? "people" : undefined, values };
}
