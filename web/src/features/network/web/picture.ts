/** What is drawn of a network: who with which shape, colour and letter, which ties how wide. Pure: no canvas, no words of its own. */

import type { DrawnTie, InnerNetwork, NetworkPerson, NetworkTie } from "../../../api/innerNetwork";
import { DEPARTMENT_COLORS, NO_COLOR, STANCE_COLORS } from "../../../graph/palette";
import { avatarText } from "../../../graph/text";
import type { Grade } from "../../../graph/wire";

export const COLOR_BY = ["group", "department", "stance"] as const;
export type ColorBy = (typeof COLOR_BY)[number];
export const SIZE_BY = ["strength", "influence", "degree"] as const;
export type SizeBy = (typeof SIZE_BY)[number];
export const TOLD_KINDS = ["tie", "influence", "conflict", "dotted", "reports_to"] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

export interface Options {
  colorBy: ColorBy;
  sizeBy: SizeBy;
  /** Our own people too. */
  ours: boolean;
  /** People of the chart too who were never seen in the period. */
  unseen: boolean;
  /** Share of the ties that is left out, the weakest ones. */
  weakest: number;
  told: readonly ToldKind[];
}

export type Shape = "circle" | "square" | "diamond";

export interface DrawnPerson {
  id: string;
  name: string;
  shape: Shape;
  color: string;
  /** The second sign of his class, for those who do not tell colours apart. */
  letter: string;
  /** Key of his class in the legend. */
  shade: string;
  radius: number;
  hollow: boolean;
  group: number | null;
  person: NetworkPerson;
}

export interface DrawnSeen {
  key: string;
  a: string;
  b: string;
  /** 0 … 1. */
  strength: number;
  ours: boolean;
  tie: NetworkTie;
}

export interface DrawnTold {
  id: string;
  a: string;
  b: string;
  kind: ToldKind;
  told: DrawnTie;
}

export interface LegendEntry {
  key: string;
  label: string;
  letter: string;
  color: string;
  count: number;
}

export interface NetworkPicture {
  people: DrawnPerson[];
  /** What the places follow from: all ties between those shown. */
  ties: DrawnSeen[];
  /** Those of them that are drawn. */
  seen: DrawnSeen[];
  told: DrawnTold[];
  legend: LegendEntry[];
}

/** The words that a legend needs. */
export interface PictureWords {
  group: (letter: string) => string;
  none: Record<ColorBy, string>;
  stances: Record<string, string>;
}

export const OUR_COLOR = "#22304f";
const RADIUS = { least: 6, most: 17, ours: 10, unseen: 5 };
const STANCE_SIGNS: Record<string, string> = { "2": "++", "1": "+", "0": "○", "-1": "−", "-2": "−−" };

interface Class {
  key: string;
  label: string;
  letter: string;
  color: string;
}

/** Build the picture; the people in order of their keys, so that the same network has the same picture. */
export function pictureOf(
  network: InnerNetwork,
  options: Options,
  words: PictureWords,
  stances: ReadonlyMap<string, Grade | null>,
): NetworkPicture {
  const classOf = classes(network, options.colorBy, words, stances);
  const sizes = radii(network.people, options.sizeBy);
  const shown = network.people.filter((one) => isShown(one, options));
  const people = shown
    .map((person) => drawnPerson(person, classOf(person), sizes.get(person.id)!))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set(people.map(({ id }) => id));
  const members = membersOf(network);
  const ties = network.ties.filter(({ a, b }) => ids.has(a) && ids.has(b)).map((tie) => drawnTie(tie, members));
  return {
    people,
    ties,
    // They come the strongest first.
    seen: ties.slice(0, Math.ceil(ties.length * (1 - options.weakest))),
    told: network.told.flatMap((told) => drawnTold(told, ids, options.told)),
    legend: legendOf(shown, classOf),
  };
}

function isShown(person: NetworkPerson, { ours, unseen }: Options): boolean {
  if (person.kind === "member") return ours;
  return unseen || person.times > 0;
}

function drawnPerson(person: NetworkPerson, shade: Class, radius: number): DrawnPerson {
  const member = person.kind === "member";
  return {
    id: person.id,
    name: person.name,
    shape: member ? "square" : person.account ? "diamond" : "circle",
    color: member ? OUR_COLOR : shade.color,
    letter: member ? avatarText(person.name) : shade.letter,
    shade: member ? "" : shade.key,
    radius,
    hollow: person.times === 0,
    group: member ? null : person.group,
    person,
  };
}

/** How large everybody is: by area, between the least and the most; who says nothing about it is small. */
function radii(people: readonly NetworkPerson[], by: SizeBy): Map<string, number> {
  const most = Math.max(...people.filter(({ kind }) => kind === "contact").map((one) => one[by] ?? 0), by === "degree" ? 1 : 20);
  const radius = (one: NetworkPerson) => {
    if (one.kind === "member") return RADIUS.ours;
    if (one.times === 0) return RADIUS.unseen;
    return RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(Math.min((one[by] ?? 0) / most, 1));
  };
  return new Map(people.map((one) => [one.id, radius(one)]));
}

function membersOf({ people }: InnerNetwork): Set<string> {
  return new Set(people.filter(({ kind }) => kind === "member").map(({ id }) => id));
}

function drawnTie(tie: NetworkTie, members: ReadonlySet<string>): DrawnSeen {
  return { key: `${tie.a} ${tie.b}`, a: tie.a, b: tie.b, strength: tie.strength / 100, ours: members.has(tie.a) || members.has(tie.b), tie };
}

function drawnTold(told: DrawnTie, ids: ReadonlySet<string>, kinds: readonly ToldKind[]): DrawnTold[] {
  const kind = (told.sort === "tie" ? "tie" : told.kind) as ToldKind;
  return ids.has(told.a) && ids.has(told.b) && kinds.includes(kind) ? [{ id: told.id, a: told.a, b: told.b, kind, told }] : [];
}

function classes(network: InnerNetwork, by: ColorBy, words: PictureWords, stances: ReadonlyMap<string, Grade | null>): (person: NetworkPerson) => Class {
  if (by === "stance") return (person) => stanceClass(stances.get(person.id) ?? null, words);
  const none: Class = { key: "none", label: words.none[by], letter: "", color: NO_COLOR };
  if (by === "group") {
    const groups = new Map(network.groups.map((group, place) => [group.number, groupClass(group.label, place, words)]));
    return (person) => (person.group === null ? none : (groups.get(person.group) ?? none));
  }
  const names = commonest(network.people.map(({ department }) => department).filter(Boolean));
  const units = new Map(names.map((name, place) => [name, { key: name, label: name, letter: firstLetter(name), color: colorAt(place) }]));
  return (person) => units.get(person.department) ?? none;
}

function groupClass(label: string, place: number, words: PictureWords): Class {
  const letter = letterAt(place);
  return { key: `g${place}`, label: label || words.group(letter), letter, color: colorAt(place) };
}

function stanceClass(stance: Grade | null, words: PictureWords): Class {
  if (stance === null) return { key: "none", label: words.none.stance, letter: "?", color: NO_COLOR };
  const key = String(stance);
  return { key, label: words.stances[key] ?? key, letter: STANCE_SIGNS[key]!, color: STANCE_COLORS[key]! };
}

/** A, B … Z, then A1, B1 …: what is beyond the colours is told by its letter. */
function letterAt(place: number): string {
  const round = Math.floor(place / 26);
  return String.fromCharCode(65 + (place % 26)) + (round || "");
}

function colorAt(place: number): string {
  return DEPARTMENT_COLORS[place % DEPARTMENT_COLORS.length]!;
}

function firstLetter(name: string): string {
  return [...name][0]!.toUpperCase();
}

function commonest(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1)).map(([name]) => name);
}

function legendOf(people: readonly NetworkPerson[], classOf: (person: NetworkPerson) => Class): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const person of people) {
    if (person.kind === "member") continue;
    const shade = classOf(person);
    const entry = entries.get(shade.key);
    if (entry) entry.count++;
    else entries.set(shade.key, { ...shade, count: 1 });
  }
  return [...entries.values()].sort((a, b) => Number(a.key === "none") - Number(b.key === "none") || b.count - a.count || (a.key < b.key ? -1 : 1));
}
