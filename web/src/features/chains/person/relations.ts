/** What the org chart says of one member in regard to the other members of the chain. */

import type { Chain, ChainMember } from "../../../api/chains";
import type { ChartState } from "../../../graph";
import { seatsOf } from "../model/members";
import { personOf } from "../model/stance";

export type RelationWord = "reports_to" | "managed" | "dotted" | "dotted_by" | "influences" | "influenced_by" | "conflict";

/** To another member of the chain: a line of the chart, or a tie of a kind. */
export type Relation = { key: string; other: ChainMember } & ({ word: RelationWord; tie: null } | { word: null; tie: string });

const AWAY: Record<string, RelationWord> = { reports_to: "reports_to", dotted: "dotted", influence: "influences", conflict: "conflict" };
const TOWARDS: Record<string, RelationWord> = { reports_to: "managed", dotted: "dotted_by", influence: "influenced_by", conflict: "conflict" };

/** Lines and ties between a member and the other members; those to people outside of the chain are the chart's. */
export function relationsOf(chain: Chain, chart: ChartState, member: ChainMember): Relation[] {
  const seats = seatsOf(chain.members, chart);
  const bySeat = new Map(chain.members.flatMap((one) => (seats.has(one.id) ? [[seats.get(one.id)!, one] as const] : [])));
  const byContact = new Map(chain.members.flatMap((one) => (personOf(one) ? [[personOf(one)!.id, one] as const] : [])));
  const [seat, contact] = [seats.get(member.id), personOf(member)?.id];
  const found: Relation[] = [];
  const line = (key: string, word: RelationWord | undefined, other: ChainMember | undefined) => {
    if (word && other && other.id !== member.id) found.push({ key, word, other, tie: null });
  };
  const tie = (key: string, kind: string, other: ChainMember | undefined) => {
    if (other && other.id !== member.id) found.push({ key, word: null, other, tie: kind });
  };
  for (const one of chart.lines.values()) {
    if (one.certainty === "disproven") continue;
    if (one.source_id === seat) line(one.id, AWAY[one.kind], bySeat.get(one.target_id));
    else if (one.target_id === seat) line(one.id, TOWARDS[one.kind], bySeat.get(one.source_id));
  }
  for (const one of chart.ties.values()) {
    if (one.certainty === "disproven") continue;
    if (one.contact_a_id === contact) tie(one.id, one.kind, byContact.get(one.contact_b_id));
    else if (one.contact_b_id === contact) tie(one.id, one.kind, byContact.get(one.contact_a_id));
  }
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const ORDER: readonly RelationWord[] = ["reports_to", "managed", "influences", "influenced_by", "dotted", "dotted_by", "conflict"];

function placeOf({ word }: Relation): number {
  return word === null ? ORDER.length : ORDER.indexOf(word);
}
