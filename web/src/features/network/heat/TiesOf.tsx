import type { HeatMap, OurPerson, TheirPerson } from "../../../api/heat";
import { StrengthMark } from "../ties/StrengthMark";

const MOST = 8;

interface Props {
  map: HeatMap;
  member: OurPerson | undefined;
  contact: TheirPerson | undefined;
}

/** The ties of one person, of ours or theirs, the strongest first. */
export function TiesOf({ map, member, contact }: Props) {
  const own = map.cells.filter((cell) => (member ? cell.member_id === member.id : cell.contact_id === contact?.id));
  const best = own.toSorted((a, b) => b.strength - a.strength).slice(0, MOST);
  const names = new Map([...map.members, ...map.contacts].map(({ id, name }) => [id, name]));
  return (
    <ul className="heat-ties">
      {best.map((cell) => (
        <li key={`${cell.member_id} ${cell.contact_id}`}>
          <span>{names.get(member ? cell.contact_id : cell.member_id)}</span>
          <StrengthMark value={cell.strength} />
        </li>
      ))}
    </ul>
  );
}
