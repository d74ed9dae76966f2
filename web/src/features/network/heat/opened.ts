import type { Between, HeatCell, HeatMap, OurPerson, TheirPerson } from "../../../api/heat";
import type { HeatColumn, HeatRow } from "./model";

/** Theirs together: a department, or those who are in none (whose key is empty). */
export interface Department {
  id: string;
  name: string;
  people: ReadonlySet<string>;
}

/** A cell, a row (only one of ours) or a column (one of theirs, or a department). */
export interface Opened {
  member: OurPerson | undefined;
  contact: TheirPerson | undefined;
  department: Department | undefined;
}

/** What stands behind a place of the grid. */
export function openedAt(map: HeatMap, row: HeatRow | null, column: HeatColumn | null, byDepartment: boolean): Opened {
  const inside = byDepartment && column ? map.contacts.filter(({ department_id }) => (department_id ?? "") === column.id) : null;
  return {
    member: map.members.find(({ id }) => id === row?.id),
    contact: inside ? undefined : map.contacts.find(({ id }) => id === column?.id),
    department: inside && column ? { id: column.id, name: column.name, people: new Set(inside.map(({ id }) => id)) } : undefined,
  };
}

/** As the server is asked for it. */
export function betweenOf({ member, contact, department }: Opened): Between {
  return {
    ...(member ? { member_id: member.id } : {}),
    ...(contact ? { contact_id: contact.id } : {}),
    ...(department ? (department.id ? { department_id: department.id } : { unplaced: true }) : {}),
  };
}

/** The ties it is made of, the strongest first. */
export function tiesBehind({ cells }: HeatMap, { member, contact, department }: Opened): HeatCell[] {
  return cells
    .filter((cell) => (!member || cell.member_id === member.id) && (!contact || cell.contact_id === contact.id) && (!department || department.people.has(cell.contact_id)))
    .toSorted((a, b) => b.strength - a.strength);
}
