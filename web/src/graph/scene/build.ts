/** The whole drawing for an export: every placed card in full, nothing cut. */

import { buildForest } from "../forest";
import { labelsFor } from "../labels";
import type { Rect } from "../layout/types";
import type { ChartState } from "../model";
import { INK, OWN_COLORS } from "../palette";
import { factsById, makePicture, type Face, type Picture } from "../picture";
import type { ChartView } from "../view";
import type { Fact, OwnColor } from "../wire";
import { cardRect } from "../layout/layout";
import { drawCard, drawGroupRing, type GroupMark } from "./card";
import { Collector } from "./collect";
import { wholeContent, type Content } from "./content";
import { departmentFaces, drawDepartmentGround, drawWholeName } from "./departments";
import { drawSecondary, drawSuperiorLine, drawSuperiorNote, secondaryLines } from "./lines";
import { extent, sceneCards, sceneLegend } from "./paper";
import type { Brush, Scene } from "./types";

const MARGIN = 40;

/** Lay out and draw a chart for paper, slides or pictures, as the view shows it. */
export function buildScene(state: ChartState, view: ChartView, facts: readonly Fact[] | null = null): Scene {
  const forest = buildForest(state);
  const labels = labelsFor(view.lang, view.labels);
  const contents: Content[] = [];
  const heights = (face: (node: number) => Face) => {
    for (let node = 0; node < forest.size; node++) contents.push(wholeContent(face(node), labels));
    return Float64Array.from(contents, (content) => content.height);
  };
  const picture = makePicture({ forest, facts: factsById(facts), view, heights });
  const brush = new Collector();
  drawPicture(brush, picture, contents);
  return {
    bounds: grown(extent(brush.shapes, picture.layout.bounds), MARGIN),
    background: INK.page,
    title: state.accountName,
    shapes: brush.shapes,
    cards: sceneCards(picture),
    legend: sceneLegend(picture),
  };
}

function grown(bounds: Rect, by: number): Rect {
  return { x: bounds.x - by, y: bounds.y - by, w: bounds.w + by * 2, h: bounds.h + by * 2 };
}

function drawPicture(brush: Brush, picture: Picture, contents: readonly Content[]): void {
  const { layout, labels } = picture;
  const departments = departmentFaces(picture);
  layout.boxes.forEach((box, k) => drawDepartmentGround(brush, box, departments[k]!));
  for (const node of layout.order) drawSuperiorLine(brush, picture, node);
  layout.boxes.forEach((box, k) => drawWholeName(brush, picture, box, departments[k]!, 13));
  for (const node of layout.order) {
    const at = cardRect(layout, node);
    drawCard(brush, picture.face(node), labels, at, contents[node]);
    if (layout.hidden[node]) drawHiddenCount(brush, picture, node, at);
  }
  if (picture.view.show_groups) drawGroups(brush, picture);
  for (const node of layout.order) drawSuperiorNote(brush, picture, node);
  for (const line of secondaryLines(picture)) drawSecondary(brush, picture, line);
}

/** The number of seats that a folded card stands for. */
function drawHiddenCount(brush: Brush, picture: Picture, node: number, at: Rect): void {
  const text = `+${picture.layout.hidden[node]}`;
  const upright = picture.layout.direction === "top_down";
  const [x, y] = upright ? [at.x + at.w / 2, at.y + at.h] : [at.x + at.w, at.y + at.h / 2];
  const width = 14 + text.length * 6.5;
  brush.about("count", picture.forest.positions[node]!.id);
  brush.rect(x - width / 2, y - 9, width, 18, 9, { fill: INK.card, stroke: { color: INK.accent, width: 1, dash: null } });
  brush.text(text, x, y + 4, { size: 11, weight: 600, color: INK.accent, anchor: "middle" });
}

/** Groups of every seat that has any, in name order. */
export function groupsBySeat(picture: Picture): Map<number, GroupMark[]> {
  const { state, indexOf } = picture.forest;
  const marks = new Map<number, GroupMark[]>();
  for (const member of state.group_members.values()) {
    const group = state.groups.get(member.group_id);
    const node = indexOf.get(member.position_id);
    if (!group || node === undefined) continue;
    const list = marks.get(node) ?? [];
    const color = OWN_COLORS[(group.color ?? "blue") as OwnColor];
    marks.set(node, [...list, { id: group.id, name: group.name, color }].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
  return marks;
}

function drawGroups(brush: Brush, picture: Picture): void {
  for (const [node, marks] of groupsBySeat(picture)) {
    if (!picture.layout.placed[node]) continue;
    marks.forEach((mark, k) => drawGroupRing(brush, cardRect(picture.layout, node), mark, k));
  }
}
