/** Which people and seats of an account are on a chain. */

import type { ChainMember } from "../../../api/chains";
import type { ChartState } from "../../../graph";
import { personOf } from "./stance";

/** The contacts who are on the chain, by name or on a seat. */
export function contactsOf(members: readonly ChainMember[]): ReadonlySet<string> {
  return new Set(members.flatMap((member) => personOf(member)?.id ?? []));
}

/** Where each member sits on the chart; who is named twice there, on the first of his seats. */
export function seatsOf(members: readonly ChainMember[], chart: ChartState): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const { contact_id, position_id } of chart.occupancies.values()) if (!held.has(contact_id)) held.set(contact_id, position_id);
  const seats = new Map<string, string>();
  for (const member of members) {
    const seat = member.position && chart.positions.has(member.position.id) ? member.position.id : held.get(personOf(member)?.id ?? "");
    if (seat !== undefined) seats.set(member.id, seat);
  }
  return seats;
}

/** Seats without an occupant, which somebody may come to hold. */
export function emptySeats(chart: ChartState): { id: string; title: string; department: string }[] {
  const taken = new Set([...chart.occupancies.values()].map((held) => held.position_id));
  return [...chart.positions.values()]
    .filter((seat) => !taken.has(seat.id))
    .map(({ id, title, department_id }) => ({ id, title, department: chart.departments.get(department_id ?? "")?.name ?? "" }));
}
