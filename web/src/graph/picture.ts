/** State, facts and view brought together: the forest, its layout, and what each card says. */

import { colouring, factOf, isUninsighted, type Colouring, type Subject } from "./colouring";
import { matchFilter, shownUnder } from "./filter";
import { buildForest, type Forest } from "./forest";
import { labelsFor } from "./labels";
import { layoutChart, layoutOptions } from "./layout/layout";
import type { Layout } from "./layout/types";
import type { ChartState, GhostMark } from "./model";
import { OWN_COLORS } from "./palette";
import { avatarText } from "./text";
import type { ChartView, Mark } from "./view";
import type { Certainty, Fact, Grade, Role } from "./wire";

export interface Picture extends Subject {
  layout: Layout;
  colourOf: Colouring;
  /** 1 for every seat that is dimmed; null if none. */
  dimmed: Uint8Array | null;
  face: (node: number) => Face;
}

/** What a card says. */
export interface Face {
  id: string;
  kind: "taken" | "vacant" | "unknown";
  name: string;
  title: string;
  department: string;
  avatar: string;
  uninsighted: boolean;
  color: string;
  own: string | null;
  role: Role | null;
  stance: Grade | null;
  note: string;
  owner: string;
  certainty: Certainty;
  /** Works for another company. */
  outsider: boolean;
  /** Remarks given from outside. */
  marks: readonly Mark[];
  dim: boolean;
  /** Only suggested. */
  ghost: GhostMark | null;
}

export function factsById(facts: readonly Fact[] | null | undefined): ReadonlyMap<string, Fact> | null {
  return facts ? new Map(facts.map((fact) => [fact.contact_id, fact])) : null;
}

export interface PictureInput {
  forest: Forest;
  facts: ReadonlyMap<string, Fact> | null;
  view: ChartView;
  /** Heights of cards whose text is wrapped, from the faces; null for cards of one height. */
  heights?: (faces: (node: number) => Face) => Float64Array;
}

/** Lay the chart out as the view asks. */
export function makePicture({ forest, facts, view, heights }: PictureInput): Picture {
  const subject: Subject = { forest, facts, view, labels: labelsFor(view.lang, view.labels) };
  const fits = matchFilter(subject);
  const hide = fits !== null && view.filter?.mode === "hide";
  const options = layoutOptions(forest, view.layout);
  const colourOf = colouring(subject);
  const dimmed = dimmedSeats(forest, fits, view.lit);
  const face = faceMaker(subject, colourOf, dimmed);
  const layout = layoutChart(forest, {
    ...options,
    collapsed: collapsedFlags(forest, view.collapsed),
    shown: hide && fits ? shownUnder(forest, fits) : null,
    departments: view.show_departments,
    aspect: view.aspect && view.aspect > 0.1 && view.aspect < 10 ? view.aspect : options.aspect,
    heights: heights ? heights(face) : null,
  });
  return { ...subject, layout, colourOf, dimmed, face };
}

/** 1 for every seat that does not fit, or that is not among those that stand out; null if none. */
function dimmedSeats(forest: Forest, fits: Uint8Array | null, lit: readonly string[] | undefined): Uint8Array | null {
  if (!lit) return fits && fits.map((fit) => (fit ? 0 : 1));
  const dimmed = new Uint8Array(forest.size).fill(1);
  for (const id of lit) {
    const node = forest.indexOf.get(id);
    if (node !== undefined && (fits === null || fits[node])) dimmed[node] = 0;
  }
  return dimmed;
}

/** The picture of a state from scratch. */
export function pictureOf(state: ChartState, facts: readonly Fact[] | null, view: ChartView): Picture {
  return makePicture({ forest: buildForest(state), facts: factsById(facts), view });
}

function collapsedFlags(forest: Forest, ids: readonly string[]): Uint8Array {
  const flags = new Uint8Array(forest.size);
  for (const id of ids) {
    const node = forest.indexOf.get(id);
    if (node !== undefined) flags[node] = 1;
  }
  return flags;
}

function faceMaker(subject: Subject, colourOf: Colouring, dimmed: Uint8Array | null): (node: number) => Face {
  const cache: (Face | undefined)[] = Array.from({ length: subject.forest.size });
  return (node) => (cache[node] ??= makeFace(subject, colourOf, dimmed, node));
}

function makeFace(subject: Subject, colourOf: Colouring, dimmed: Uint8Array | null, node: number): Face {
  const { forest, labels, view } = subject;
  const position = forest.positions[node]!;
  const contact = forest.occupant[node];
  const departmentId = forest.department[node];
  const fact = factOf(subject, node);
  const title = position.title || forest.employment[node]?.title || "";
  const kind = contact ? "taken" : position.empty_as;
  return {
    id: position.id,
    kind,
    name: contact ? contact.name : kind === "vacant" ? labels.vacant : `${title || labels.unknown} ?`,
    title: kind === "unknown" ? labels.unknown : title,
    department: (departmentId && forest.state.departments.get(departmentId)?.name) || "",
    avatar: contact ? avatarText(contact.name) : kind === "vacant" ? "" : "?",
    uninsighted: isUninsighted(subject, node),
    color: colourOf(node).color,
    own: position.color && OWN_COLORS[position.color],
    role: fact?.role ?? null,
    stance: fact?.stance ?? null,
    note: position.note,
    owner: contact?.owner_id ? (view.owners?.[contact.owner_id] ?? "") : "",
    certainty: forest.occupancy[node]?.certainty ?? "confirmed",
    outsider: isOutsider(forest, node),
    marks: view.given?.marks[position.id] ?? NONE,
    dim: dimmed !== null && dimmed[node] === 1,
    ghost: position.ghost ?? null,
  };
}

const NONE: readonly Mark[] = [];

function isOutsider(forest: Forest, node: number): boolean {
  const job = forest.employment[node];
  return job !== undefined && job.account_id !== forest.state.accountId;
}

/** How a card reads in a sentence: name and title, or title and state for an empty seat. */
export function seatName(picture: Picture, node: number): string {
  const face = picture.face(node);
  return face.kind === "vacant" && face.title ? `${face.title} (${face.name})` : face.name;
}
