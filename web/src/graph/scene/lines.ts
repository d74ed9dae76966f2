/** Draw lines: the superior's as corners, all others as curves. Dashes show certainty, colour and ends the kind. */

import { fill, tieLabel, type Labels } from "../labels";
import { superiorRoute } from "../layout/routes";
import type { Layout } from "../layout/types";
import type { Line, Tie } from "../model";
import { DASHES, GHOST_DASH, INK, OWN_COLORS, tint } from "../palette";
import type { Picture } from "../picture";
import { textWidth, wrapText } from "../text";
import type { SecondaryKind } from "../view";
import type { Certainty } from "../wire";
import type { Brush, Look, PathCommand } from "./types";

export const LINE_RADIUS = 7;

/** Look of a `reports_to` line. */
export function superiorLook(line: Line | undefined, width: number): Look {
  if (line?.ghost) return { stroke: { color: INK.ghost, width, dash: GHOST_DASH } };
  const certainty = line?.certainty ?? "confirmed";
  const color = line?.color ? OWN_COLORS[line.color] : certainty === "disproven" ? tint(INK.line, 0.2) : INK.line;
  return { stroke: { color, width, dash: DASHES[certainty] }, opacity: certainty === "disproven" ? 0.6 : 1 };
}

/** The line from a seat to its superior. */
export function drawSuperiorLine(brush: Brush, picture: Picture, node: number, width = 1.4): void {
  const points = superiorRoute(picture.layout, node);
  if (points.length === 0) return;
  const line = picture.forest.superiorLine[node];
  const position = picture.forest.positions[node]!;
  const superior = picture.forest.positions[picture.forest.parent[node]!]!;
  brush.about("line", line?.id ?? position.id);
  brush.polyline(points, LINE_RADIUS, superiorLook(line, width), { source: position.id, target: superior.id });
  if (line?.certainty === "disproven") drawCross(brush, ...middleOf(points), INK.lineStrong, width);
}

/** The note on a `reports_to` line, beside the subordinate's end. */
export function drawSuperiorNote(brush: Brush, picture: Picture, node: number): void {
  const line = picture.forest.superiorLine[node];
  const points = superiorRoute(picture.layout, node);
  if (!line?.note || points.length < 4) return;
  brush.about("label", line.id);
  drawPill(brush, line.note, points[points.length - 2]!, points[points.length - 1]! - 9, INK.secondary);
}

function middleOf(points: readonly number[]): [number, number] {
  const k = points.length - 4;
  return [(points[k]! + points[k + 2]!) / 2, (points[k + 1]! + points[k + 3]!) / 2];
}

function drawCross(brush: Brush, x: number, y: number, color: string, width: number): void {
  const arm = 4.5;
  const stroke = { color, width: width + 0.4, dash: null };
  brush.path([["M", x - arm, y - arm], ["L", x + arm, y + arm], ["M", x + arm, y - arm], ["L", x - arm, y + arm]], { stroke });
}

/** Suggestions are drawn like lines and ties, but are none: nobody chooses them among the kinds. */
type DrawnKind = SecondaryKind | "suggested";

/** A line besides `reports_to`, between placed seats. */
export interface Secondary {
  id: string;
  kind: DrawnKind;
  source: number;
  target: number;
  label: string;
  color: string;
  certainty: Certainty;
  /** Only for suggestions: from somebody to his superior. */
  upward?: boolean;
  /** The one that is being looked at. */
  strong?: boolean;
}

const KIND_COLORS: Record<DrawnKind, string> = {
  suggested: INK.ghost,
  dotted: "#5b6b8c",
  influence: "#7a3ff2",
  conflict: "#cf1322",
  tie: "#b26a00",
};

/** All secondary lines and ties whose ends are drawn; a folded end counts for the card that hides it. */
export function secondaryLines(picture: Picture): Secondary[] {
  return [...suggestedOf(picture), ...drawnOf(picture)];
}

/** Those that somebody has drawn, as far as the reader wants to see them. */
function drawnOf(picture: Picture): Secondary[] {
  const { view } = picture;
  if (view.show_lines === "none") return [];
  const wanted = view.line_kinds ? new Set(view.line_kinds) : null;
  const chosen = view.show_lines === "selected" ? selectedNodes(picture) : null;
  const found = [...linesOf(picture), ...tiesOf(picture)].filter(({ kind }) => kind !== "suggested" && (!wanted || wanted.has(kind)));
  return chosen ? found.filter(({ source, target }) => chosen.has(source) || chosen.has(target)) : found;
}

function selectedNodes(picture: Picture): Set<number> {
  const nodes = (picture.view.selected ?? []).map((id) => picture.forest.indexOf.get(id) ?? -1);
  return new Set(nodes.filter((node) => node >= 0).map((node) => standIn(picture.layout, node)));
}

/** The seat itself, or the placed one above that hides it; -1 if none is placed. */
function standIn(layout: Layout, node: number): number {
  let at = node;
  while (at >= 0 && !layout.placed[at]) at = layout.forest.parent[at]!;
  return at;
}

function ends(picture: Picture, source: number | undefined, target: number | undefined): [number, number] | null {
  if (source === undefined || target === undefined) return null;
  const from = standIn(picture.layout, source);
  const to = standIn(picture.layout, target);
  return from < 0 || to < 0 || from === to ? null : [from, to];
}

function* suggestedOf(picture: Picture): Generator<Secondary> {
  const { forest, view } = picture;
  for (const { id, source_id, target_id, upward, ghost } of forest.state.suggested ?? []) {
    const pair = ends(picture, forest.indexOf.get(source_id), forest.indexOf.get(target_id));
    if (!pair) continue;
    const strong = view.selected?.includes(id) ?? false;
    const [source, target] = pair;
    yield { id, kind: "suggested", source, target, label: ghost.word, color: INK.ghost, certainty: "inferred", upward, strong };
  }
}

function* linesOf(picture: Picture): Generator<Secondary> {
  const { forest, labels } = picture;
  for (const line of forest.state.lines.values()) {
    if (line.kind === "reports_to") continue;
    const pair = ends(picture, forest.indexOf.get(line.source_id), forest.indexOf.get(line.target_id));
    if (!pair) continue;
    const color = line.color ? OWN_COLORS[line.color] : KIND_COLORS[line.kind];
    const label = lineLabel(labels, labels[line.kind], line.note, line.certainty);
    yield { id: line.id, kind: line.kind, source: pair[0], target: pair[1], label, color, certainty: line.certainty };
  }
}

function* tiesOf(picture: Picture): Generator<Secondary> {
  const { forest, labels } = picture;
  if (forest.state.ties.size === 0) return;
  const seatOf = new Map<string, number>();
  forest.occupant.forEach((contact, node) => contact && seatOf.set(contact.id, node));
  for (const tie of forest.state.ties.values()) {
    const pair = ends(picture, seatOf.get(tie.contact_a_id), seatOf.get(tie.contact_b_id));
    if (pair) yield tieLine(labels, tie, pair);
  }
}

function tieLine(labels: Labels, tie: Tie, [source, target]: [number, number]): Secondary {
  const label = lineLabel(labels, tieLabel(labels, tie.kind), tie.note, tie.certainty);
  return { id: tie.id, kind: "tie", source, target, label, color: KIND_COLORS.tie, certainty: tie.certainty };
}

function lineLabel(labels: Labels, kind: string, note: string, certainty: Certainty): string {
  const sure = certainty === "confirmed" ? "" : fill(" · {word}", { word: labels[certainty] });
  return note ? fill(labels.line_note, { line: kind + sure, note }) : kind + sure;
}

const DOTTED_KIND: Record<Certainty, readonly number[]> = {
  confirmed: [10, 5],
  heard: [10, 4, 2, 4],
  inferred: [2, 5],
  disproven: [10, 4, 2, 4],
};

/** Colour and dashes of a confirmed line of a kind. */
export function secondaryStyle(kind: SecondaryKind): { color: string; dash: readonly number[] | null } {
  return { color: KIND_COLORS[kind], dash: kind === "dotted" ? DOTTED_KIND.confirmed : null };
}

function secondaryDash(line: Secondary): readonly number[] | null {
  if (line.kind === "suggested") return GHOST_DASH;
  return line.kind === "dotted" ? DOTTED_KIND[line.certainty] : DASHES[line.certainty];
}

interface Curve {
  from: [number, number];
  c1: [number, number];
  c2: [number, number];
  to: [number, number];
}

/** A curve between the nearest sides of two cards, bowed so that it does not lie on the straight lines. */
export function secondaryCurve(layout: Layout, source: number, target: number): Curve {
  const a = { x: layout.x[source]! + layout.w[source]! / 2, y: layout.y[source]! + layout.h[source]! / 2 };
  const b = { x: layout.x[target]! + layout.w[target]! / 2, y: layout.y[target]! + layout.h[target]! / 2 };
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const sideways = Math.abs(dx) * 0.6 > Math.abs(dy) || Math.abs(dy) < layout.h[source]!;
  const stacked = Math.abs(dx) < layout.w[source]! * 0.8;
  if (stacked) return besideCurve(layout, a, b, source, target);
  const bow = Math.min(Math.max(Math.hypot(dx, dy) * 0.35, 40), 220);
  if (sideways) {
    const s = Math.sign(dx) || 1;
    const from: [number, number] = [a.x + (s * layout.w[source]!) / 2, a.y];
    const to: [number, number] = [b.x - (s * layout.w[target]!) / 2, b.y];
    const lift = Math.abs(dy) < 20 ? -Math.min(bow * 0.5, 60) : 0;
    return { from, c1: [from[0] + s * bow, from[1] + lift], c2: [to[0] - s * bow, to[1] + lift], to };
  }
  const s = Math.sign(dy) || 1;
  const from: [number, number] = [a.x, a.y + (s * layout.h[source]!) / 2];
  const to: [number, number] = [b.x, b.y - (s * layout.h[target]!) / 2];
  return { from, c1: [from[0], from[1] + s * bow], c2: [to[0], to[1] - s * bow], to };
}

/** Cards one above the other: out to the right, and back. */
function besideCurve(
  layout: Layout,
  a: { x: number; y: number },
  b: { x: number; y: number },
  source: number,
  target: number,
): Curve {
  const from: [number, number] = [a.x + layout.w[source]! / 2, a.y];
  const to: [number, number] = [b.x + layout.w[target]! / 2, b.y];
  const out = Math.max(from[0], to[0]) + Math.min(30 + Math.abs(b.y - a.y) * 0.18, 120);
  return { from, c1: [out, from[1]], c2: [out, to[1]], to };
}

/** The suggested line that passes a point most closely, within a reach. */
export function suggestedNear(picture: Picture, x: number, y: number, reach: number): string | null {
  const found = [...suggestedOf(picture)]
    .map((line) => ({ id: line.id, far: distanceTo(secondaryCurve(picture.layout, line.source, line.target), x, y) }))
    .filter(({ far }) => far <= reach);
  return found.sort((one, other) => one.far - other.far)[0]?.id ?? null;
}

function distanceTo(curve: Curve, x: number, y: number): number {
  let least = Infinity;
  for (let k = 0; k <= STEPS; k++) {
    const [px, py] = at(curve, k / STEPS);
    least = Math.min(least, Math.hypot(px - x, py - y));
  }
  return least;
}

const STEPS = 48;

/** Point at share `t` of a curve. */
function at(curve: Curve, t: number): [number, number] {
  const u = 1 - t;
  const mix = (k: 0 | 1) =>
    u * u * u * curve.from[k] + 3 * u * u * t * curve.c1[k] + 3 * u * t * t * curve.c2[k] + t * t * t * curve.to[k];
  return [mix(0), mix(1)];
}

/** A secondary line with its ends, marks and label; `scale` enlarges what must be read from afar. */
export function drawSecondary(brush: Brush, picture: Picture, line: Secondary, scale = 1): void {
  const { layout, forest } = picture;
  const curve = secondaryCurve(layout, line.source, line.target);
  const refs = { source: forest.positions[line.source]!.id, target: forest.positions[line.target]!.id };
  const width = (line.strong ? 2.8 : 1.6) * scale;
  const dash = secondaryDash(line)?.map((length) => length * scale) ?? null;
  const pen: Pen = { brush, color: line.color, opacity: line.certainty === "disproven" ? 0.4 : 0.95, scale };
  brush.about("secondary", line.id);
  const commands: PathCommand[] = [
    ["M", ...curve.from],
    ["C", ...curve.c1, ...curve.c2, ...curve.to],
  ];
  brush.path(commands, { stroke: { color: line.color, width, dash }, opacity: pen.opacity }, refs);
  ENDS[line.kind](pen, curve, line);
  const [x, y] = at(curve, 0.5);
  if (line.certainty === "disproven") drawCross(brush, ...at(curve, 0.42), INK.secondary, width);
  drawPill(brush, line.label, x, y, line.color, scale);
}

interface Pen {
  brush: Brush;
  color: string;
  opacity: number;
  scale: number;
}

const ENDS: Record<DrawnKind, (pen: Pen, curve: Curve, line: Secondary) => void> = {
  suggested: (pen, curve, { upward }) => upward && arrow(pen, curve.c2, curve.to),
  influence: (pen, curve) => arrow(pen, curve.c2, curve.to),
  dotted: (pen, curve) => dot(pen, curve.to, false),
  tie: (pen, curve) => {
    dot(pen, curve.from, true);
    dot(pen, curve.to, true);
  },
  conflict: (pen, curve) => {
    bar(pen, curve.c1, curve.from);
    bar(pen, curve.c2, curve.to);
  },
};

function unit(from: [number, number], to: [number, number]): [number, number] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function arrow({ brush, color, opacity, scale }: Pen, from: [number, number], to: [number, number]): void {
  const [ux, uy] = unit(from, to);
  const [bx, by] = [to[0] - ux * 9 * scale, to[1] - uy * 9 * scale];
  const half = 4.5 * scale;
  const head: PathCommand[] = [["M", ...to], ["L", bx - uy * half, by + ux * half], ["L", bx + uy * half, by - ux * half], ["Z"]];
  brush.path(head, { fill: color, opacity });
}

function dot({ brush, color, opacity, scale }: Pen, [x, y]: [number, number], filled: boolean): void {
  const stroke = { color, width: 1.4 * scale, dash: null };
  brush.circle(x, y, 3.2 * scale, { fill: filled ? color : INK.card, stroke, opacity });
}

/** A short bar across the end: two sides that block each other. */
function bar({ brush, color, opacity, scale }: Pen, from: [number, number], to: [number, number]): void {
  const [ux, uy] = unit(from, to);
  const [x, y] = [to[0] - ux * 3, to[1] - uy * 3];
  const half = 6 * scale;
  const stroke = { color, width: 2.4 * scale, dash: null };
  brush.path([["M", x - uy * half, y + ux * half], ["L", x + uy * half, y - ux * half]], { stroke, opacity });
}

const PILL = { size: 10.5, line: 14, most: 230 };

/** A label in an oval; a long one in several lines. */
function drawPill(brush: Brush, label: string, x: number, y: number, color: string, scale = 1): void {
  const size = PILL.size * scale;
  const line = PILL.line * scale;
  const rows = wrapText(label, PILL.most * scale, size, 500);
  const width = Math.max(...rows.map((row) => textWidth(row, size, 500))) + 12 * scale;
  const height = 4 * scale + rows.length * line;
  const top = y - height / 2;
  const stroke = { color: tint(color, 0.5), width: scale, dash: null };
  brush.rect(x - width / 2, top, width, height, 9 * scale, { fill: INK.card, stroke });
  rows.forEach((row, k) => {
    brush.text(row, x, top + 12.8 * scale + k * line, { size, weight: 500, color, anchor: "middle" });
  });
}
