/** What a drop on a lane would do. Pure, so that the ghost's words and the deed are the same thing. */

import type { Chain, PartKind, Stage } from "../../../api/chains";
import type { ChartState } from "../../../graph";
import { kindOfNext, partsIn, votingPart } from "../model/lanes";

/** Who is carried. */
export type Carried =
  /** A member, out of a stage or out of the lane of those who stand in none. */
  | { what: "member"; memberId: string; fromId: string | null }
  /** Somebody who may not be on the chain yet, from the list of contacts or from the chart. */
  | { what: "contact"; contactId: string; positionId: string | null }
  | { what: "seat"; positionId: string }
  | { what: "stage"; stageId: string };

/** Over which lane: a stage, the lane of the unplaced, or none. */
export type LaneTarget = { stageId: string | null } | null;

export type Deed =
  | { deed: "join"; stageId: string | null; kind: PartKind }
  | { deed: "add"; memberId: string; stageId: string; kind: PartKind }
  | { deed: "move"; memberId: string; fromId: string; stageId: string }
  | { deed: "leave"; memberId: string; stageId: string }
  /** Null: to the beginning. */
  | { deed: "order"; stageId: string; afterId: string | null }
  | { deed: "nothing"; why: "here" | "member" }
  | null;

/** What is done when `carried` is let go over `target`. */
export function deedOf(chain: Chain, carried: Carried, target: LaneTarget, copy: boolean): Deed {
  if (target === null) return null;
  if (carried.what === "stage") return orderOf(chain, carried.stageId, target.stageId);
  const memberId = carried.what === "member" ? carried.memberId : memberOf(chain, carried);
  const stage = chain.stages.find((one) => one.id === target.stageId);
  if (memberId === undefined) return { deed: "join", stageId: target.stageId, kind: stage ? kindOfNext(stage) : "influencing" };
  const fromId = carried.what === "member" ? carried.fromId : null;
  if (!stage) return fromId === null ? { deed: "nothing", why: "member" } : { deed: "leave", memberId, stageId: fromId };
  if (partsIn(stage, memberId).length > 0) return { deed: "nothing", why: "here" };
  const from = chain.stages.find((one) => one.id === fromId);
  if (from && !copy) return { deed: "move", memberId, fromId: from.id, stageId: stage.id };
  return { deed: "add", memberId, stageId: stage.id, kind: kindIn(stage, from, memberId) };
}

/** A copy is in the new stage what he is in the old one. */
function kindIn(stage: Stage, from: Stage | undefined, memberId: string): PartKind {
  return (from && votingPart(partsIn(from, memberId))?.kind) ?? kindOfNext(stage);
}

function memberOf(chain: Chain, carried: Exclude<Carried, { what: "member" | "stage" }>): string | undefined {
  const sits = carried.positionId;
  const contactId = carried.what === "contact" ? carried.contactId : null;
  return chain.members.find(
    (member) =>
      (contactId !== null && (member.contact?.id === contactId || member.position?.occupant?.id === contactId)) ||
      (sits !== null && member.position?.id === sits),
  )?.id;
}

/** A stage let go over another one takes its place: behind it when it came from the left, before it from the right. */
function orderOf(chain: Chain, stageId: string, overId: string | null): Deed {
  const ids = chain.stages.map((stage) => stage.id);
  const [from, over] = [ids.indexOf(stageId), overId === null ? -1 : ids.indexOf(overId)];
  if (from < 0 || from === over) return null;
  const afterId = over > from ? ids[over]! : over < 0 ? null : (ids[over - 1] ?? null);
  return ids[from - 1] === afterId || (afterId === null && from === 0) ? null : { deed: "order", stageId, afterId };
}

/** Who leaves the chart with a seat: whoever sits there, or the empty seat itself. */
export function carriedFrom(chart: Pick<ChartState, "occupancies">, positionId: string): Carried {
  const held = [...chart.occupancies.values()].find((one) => one.position_id === positionId);
  return held ? { what: "contact", contactId: held.contact_id, positionId } : { what: "seat", positionId };
}
