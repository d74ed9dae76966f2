/** What the canvas shows at each level: the ground and lines beneath the cards, or everything when zoomed out. */

import { drawBlock, drawGroupRing } from "../../graph/scene/card";
import { groupsBySeat } from "../../graph/scene/build";
import {
  departmentFaces,
  drawDepartmentGround,
  drawDepartmentName,
  type DepartmentFace,
} from "../../graph/scene/departments";
import {
  drawSecondary,
  drawSuperiorLine,
  drawSuperiorNote,
  secondaryLines,
  superiorLook,
  type Secondary,
} from "../../graph/scene/lines";
import { fill, type Picture } from "../../graph";
import { cardRect } from "../../graph/layout/layout";
import { BOX } from "../../graph/layout/metrics";
import { superiorRoute } from "../../graph/layout/routes";
import type { DepartmentBox, Rect } from "../../graph/layout/types";
import { INK, OWN_COLORS, shade, tint } from "../../graph/palette";
import { textWidth } from "../../graph/text";
import { cardInView, intersects, seatsInView, type Level } from "../../graph/viewport";
import type { CanvasBrush } from "./canvas-brush";

/** All that the canvas needs to know. */
export interface PaintPlan {
  picture: Picture;
  departments: DepartmentFace[];
  groups: ReturnType<typeof groupsBySeat>;
  selection: readonly string[];
}

/** Secondary lines that the canvas shows when it has no cards above it. */
export function planLines({ picture, selection }: PaintPlan): Secondary[] {
  return secondaryLines({ ...picture, view: { ...picture.view, selected: selection } });
}

export function paintPlan(picture: Picture): PaintPlan {
  return { picture, departments: departmentFaces(picture), groups: groupsBySeat(picture), selection: [] };
}

/** Paint the part of the chart that lies in `view`, at `k` screen pixels per unit. */
export function paint(brush: CanvasBrush, plan: PaintPlan, level: Level, view: Rect, k: number): void {
  const { picture, departments } = plan;
  const { layout } = picture;
  const seats = seatsInView(layout, view);
  const boxes = layout.boxes.map((box, index) => ({ box, face: departments[index]! })).filter(({ box }) => intersects(box, view));
  for (const { box, face } of boxes) drawDepartmentGround(brush, box, face, level === "departments" ? 0.06 : 0);
  if (level === "departments") {
    paintDots(brush, picture, seats, view, k);
    paintDepartmentLabels(brush, picture, boxes, k);
    brush.flush();
    return;
  }
  paintLines(brush, picture, seats, view, k);
  const size = Math.min(Math.max(13, 12 / k), 38);
  for (const { box, face } of boxes) drawDepartmentName(brush, picture, box, face, size);
  if (level === "cards") for (const node of seats) drawSuperiorNote(brush, picture, node);
  if (level === "blocks") paintBlocks(brush, plan, seats, view, k);
  brush.flush();
}

/** Lines in groups of one look, so that each group is painted in one go. */
function paintLines(brush: CanvasBrush, picture: Picture, seats: number[], view: Rect, k: number): void {
  const width = Math.max(1.4, 0.9 / k);
  const byLook = new Map<string, number[]>();
  for (const node of linesNear(picture, seats)) {
    const { stroke, opacity } = superiorLook(picture.forest.superiorLine[node], width);
    const key = `${stroke?.color}|${stroke?.dash}|${opacity}`;
    const list = byLook.get(key);
    if (list) list.push(node);
    else byLook.set(key, [node]);
  }
  for (const nodes of byLook.values()) {
    for (const node of nodes) if (routeInView(superiorRoute(picture.layout, node), view)) drawSuperiorLine(brush, picture, node, width);
  }
}

/** A line can cross the view while both its cards are outside, yet it never leaves the block of the superior. */
function linesNear(picture: Picture, seats: number[]): number[] {
  const { forest, layout } = picture;
  const nodes: number[] = [];
  for (const node of seats) {
    for (let c = forest.childStart[node]!; c < forest.childStart[node + 1]!; c++) {
      const child = forest.childList[c]!;
      if (layout.placed[child]) nodes.push(child);
    }
  }
  return nodes;
}

function routeInView(points: readonly number[], view: Rect): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < points.length; k += 2) {
    left = Math.min(left, points[k]!);
    right = Math.max(right, points[k]!);
    top = Math.min(top, points[k + 1]!);
    bottom = Math.max(bottom, points[k + 1]!);
  }
  return left <= view.x + view.w && right >= view.x && top <= view.y + view.h && bottom >= view.y;
}

function paintBlocks(brush: CanvasBrush, plan: PaintPlan, seats: number[], view: Rect, k: number): void {
  const { picture } = plan;
  for (const node of seats) {
    if (!cardInView(picture.layout, node, view)) continue;
    const at = cardRect(picture.layout, node);
    drawBlock(brush, picture.face(node), at);
    if (picture.layout.hidden[node]) paintHidden(brush, picture, node, at);
    const marks = picture.view.show_groups ? plan.groups.get(node) : undefined;
    marks?.forEach((mark, index) => drawGroupRing(brush, at, mark, index, k > 0.36 ? 19 : 0));
  }
  for (const line of planLines(plan)) drawSecondary(brush, picture, line, Math.min(0.9 / k, 2.6));
}

/** Seats folded away, as a pill on the block's exit. */
function paintHidden(brush: CanvasBrush, picture: Picture, node: number, at: Rect): void {
  const text = `+${picture.layout.hidden[node]}`;
  const upright = picture.layout.direction === "top_down";
  const width = 18 + text.length * 12;
  const [x, y] = upright ? [at.x + at.w / 2, at.y + at.h + 8] : [at.x + at.w + width * 0.3, at.y + at.h / 2];
  brush.rect(x - width / 2, y - 13, width, 26, 13, { fill: INK.card, stroke: { color: INK.accent, width: 2, dash: null } });
  brush.text(text, x, y + 7, { size: 20, weight: 600, color: INK.accent, anchor: "middle" });
}

/** From afar a seat is a patch of colour. */
function paintDots(brush: CanvasBrush, picture: Picture, seats: number[], view: Rect, k: number): void {
  const { layout } = picture;
  const width = 0.8 / k;
  const look = { stroke: { color: tint(INK.line, 0.25), width, dash: null } };
  if (k > 0.045) for (const node of linesNear(picture, seats)) brush.polyline(superiorRoute(layout, node), 0, look);
  const byColor = new Map<string, number[]>();
  for (const node of seats) {
    if (!cardInView(layout, node, view)) continue;
    const color = dotColor(picture, node);
    const list = byColor.get(color);
    if (list) list.push(node);
    else byColor.set(color, [node]);
  }
  for (const [color, nodes] of byColor) {
    for (const node of nodes) brush.rect(layout.x[node]!, layout.y[node]!, layout.w[node]!, layout.h[node]!, 8, { fill: color });
  }
}

const dotColors = new Map<string, string>();

function dotColor(picture: Picture, node: number): string {
  if (!picture.forest.occupant[node]) return "#dfe4ec";
  const own = picture.forest.positions[node]!.color;
  const base = own ? OWN_COLORS[own] : picture.colourOf(node).color;
  const key = picture.dimmed?.[node] ? `dim${base}` : base;
  let color = dotColors.get(key);
  if (!color) dotColors.set(key, (color = tint(base, key === base ? 0.42 : 0.85)));
  return color;
}

interface Boxed {
  box: DepartmentBox;
  face: DepartmentFace;
}

/** Names of outer departments first; an inner one is named only where its plate covers no other. */
function paintDepartmentLabels(brush: CanvasBrush, picture: Picture, boxes: Boxed[], k: number): void {
  const taken: Rect[] = [];
  for (const { box, face } of [...boxes].sort((a, b) => a.box.level - b.box.level)) {
    const plate = labelPlate(picture, box, face, k);
    if (!plate || taken.some((other) => intersects(other, plate.at))) continue;
    taken.push(plate.at);
    paintPlate(brush, plate, face, k);
  }
}

interface Plate {
  at: Rect;
  size: number;
  parts: { text: string; color: string; scale: number; weight: 400 | 600 }[];
}

/** Letters that can be read at any distance; null where the box is too small for them. */
function labelPlate(picture: Picture, box: DepartmentBox, face: DepartmentFace, k: number): Plate | null {
  const { labels } = picture;
  const size = Math.min(16, Math.max(11, (box.w * k) / (face.name.length + 5))) / k;
  const name = { text: face.name, color: shade(face.color, 0.15), scale: 1, weight: 600 as const };
  const count = { text: fill(labels.people, { count: face.people }), color: INK.secondary, scale: 0.82, weight: 400 as const };
  const gap = { text: `${labels.uninsighted} ${face.uninsighted}`, color: INK.danger, scale: 0.82, weight: 400 as const };
  for (const parts of [face.uninsighted ? [name, count, gap] : [name, count], [name, count]]) {
    const w = parts.reduce((sum, part) => sum + textWidth(part.text, size * part.scale, part.weight) + size * 0.5, size * 0.3);
    if (w > box.w || size * 1.9 > box.h) continue;
    const x = box.x + Math.min(size * 0.5, BOX.side);
    const y = box.y + Math.min(size * 0.4, BOX.header / 3);
    return { at: { x, y, w, h: size * 1.6 }, size, parts };
  }
  return null;
}

function paintPlate(brush: CanvasBrush, { at, size, parts }: Plate, face: DepartmentFace, k: number): void {
  const stroke = { color: tint(face.color, 0.5), width: 0.8 / k, dash: null };
  brush.rect(at.x, at.y, at.w, at.h, size * 0.35, { fill: "#ffffff", opacity: 0.92, stroke });
  let x = at.x + size * 0.4;
  for (const { text, color, scale, weight } of parts) {
    brush.text(text, x, at.y + size * 1.14, { size: size * scale, weight, color });
    x += textWidth(text, size * scale, weight) + size * 0.5;
  }
}
