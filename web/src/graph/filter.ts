/** Which seats fit a filter, which of them are drawn, and the search for seats by words. */

import { factOf, isUninsighted, type Subject } from "./colouring";
import { departmentLineage } from "./layout/boxes";
import type { Forest } from "./forest";
import type { ChartFilter } from "./view";

/** The words under which a seat is found. */
export function seatWords(forest: Forest, node: number): string {
  const department = forest.department[node];
  const parts = [
    forest.occupant[node]?.name,
    forest.positions[node]!.title,
    forest.employment[node]?.title,
    department ? forest.state.departments.get(department)?.name : "",
  ];
  return parts.filter(Boolean).join("\n").toLowerCase();
}

/** Seats whose words contain every word of the query; people whose name begins with it come first. */
export function searchSeats(forest: Forest, query: string, limit = 50): number[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const found: { node: number; weight: number }[] = [];
  for (const node of forest.order) {
    const text = seatWords(forest, node);
    if (!words.every((word) => text.includes(word))) continue;
    const name = forest.occupant[node]?.name.toLowerCase() ?? "";
    found.push({ node, weight: name.startsWith(words[0]!) ? 0 : name.includes(words[0]!) ? 1 : 2 });
  }
  return found
    .sort((a, b) => a.weight - b.weight)
    .slice(0, limit)
    .map(({ node }) => node);
}

type Test = (node: number) => boolean;

/** 1 for every seat that fits; null without a filter. */
export function matchFilter(subject: Subject): Uint8Array | null {
  const { filter } = subject.view;
  if (!filter) return null;
  const tests = TESTS.flatMap((make) => make(subject, filter) ?? []);
  if (tests.length === 0) return null;
  const fits = new Uint8Array(subject.forest.size);
  for (let node = 0; node < fits.length; node++) fits[node] = tests.every((test) => test(node)) ? 1 : 0;
  return fits;
}

type TestMaker = (subject: Subject, filter: ChartFilter) => Test | null;

const TESTS: TestMaker[] = [
  ({ forest }, { text }) => {
    const words = (text ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
    return words.length ? (node) => words.every((word) => seatWords(forest, node).includes(word)) : null;
  },
  ({ forest }, { departments }) => {
    if (!departments?.length) return null;
    const wanted = new Set(departments);
    return (node) => departmentLineage(forest.state.departments, forest.department[node] ?? "").some((id) => wanted.has(id));
  },
  (subject, { roles }) => (roles?.length ? (node) => roles.includes(factOf(subject, node)?.role ?? "none") : null),
  (subject, { stances }) =>
    stances?.length ? (node) => stances.includes(factOf(subject, node)?.stance ?? "unset") : null,
  (subject, { insight }) =>
    insight
      ? (node) => !!subject.forest.occupant[node] && isUninsighted(subject, node) === (insight === "uninsighted")
      : null,
  ({ forest }, { owners }) =>
    owners?.length ? (node) => owners.includes(forest.occupant[node]?.owner_id ?? "none") : null,
  ({ forest }, { seats }) => (seats ? (node) => !!forest.occupant[node] === (seats === "taken") : null),
  ({ forest }, { contact_ids }) => {
    if (!contact_ids) return null;
    const wanted = new Set(contact_ids);
    return (node) => wanted.has(forest.occupant[node]?.id ?? "");
  },
  ({ forest }, { group_ids }) => {
    if (!group_ids?.length) return null;
    const wanted = new Set(group_ids);
    const members = [...forest.state.group_members.values()].filter((member) => wanted.has(member.group_id));
    const seats = new Set(members.map((member) => member.position_id));
    return (node) => seats.has(forest.positions[node]!.id);
  },
];

/** Under "hide": the fitting seats and everybody above them. */
export function shownUnder(forest: Forest, fits: Uint8Array): Uint8Array {
  const shown = fits.slice();
  for (let k = forest.order.length - 1; k >= 0; k--) {
    const node = forest.order[k]!;
    if (shown[node] && forest.parent[node]! >= 0) shown[forest.parent[node]!] = 1;
  }
  return shown;
}
