/** Draw the backgrounds of departments, with name and number of people. */

import { departmentColors, isUninsighted } from "../colouring";
import { fill } from "../labels";
import { BOX } from "../layout/metrics";
import type { DepartmentBox } from "../layout/types";
import { NO_COLOR, INK, shade, tint } from "../palette";
import type { Picture } from "../picture";
import { cutText, textWidth, wrapText } from "../text";
import type { Brush } from "./types";

export interface DepartmentFace {
  id: string;
  name: string;
  color: string;
  people: number;
  uninsighted: number;
}

/** Names and head counts of all boxes of a picture. Counted are the people below the head, folded ones too. */
export function departmentFaces(picture: Picture): DepartmentFace[] {
  const { forest, layout } = picture;
  const colors = departmentColors(forest.state.departments);
  const people = new Int32Array(forest.size);
  const unknown = new Int32Array(forest.size);
  const things = new Set(picture.view.given?.things);
  for (let k = forest.order.length - 1; k >= 0; k--) {
    const node = forest.order[k]!;
    const { id, ghost } = forest.positions[node]!;
    if (forest.occupant[node] && !ghost && !things.has(id)) people[node]!++;
    if (!ghost && isUninsighted(picture, node)) unknown[node]!++;
    const parent = forest.parent[node]!;
    if (parent < 0) continue;
    people[parent]! += people[node]!;
    unknown[parent]! += unknown[node]!;
  }
  return layout.boxes.map((box) => ({
    id: box.departmentId,
    name: forest.state.departments.get(box.departmentId)?.name ?? "",
    color: colors.get(box.departmentId) ?? NO_COLOR,
    people: people[box.node]!,
    uninsighted: unknown[box.node]!,
  }));
}

/** The coloured ground of one department. Inner ones are a little stronger, so that nesting shows. */
export function drawDepartmentGround(brush: Brush, box: DepartmentBox, face: DepartmentFace, strong = 0): void {
  brush.about("department", face.id);
  const level = Math.min(box.level, 3);
  brush.rect(box.x, box.y, box.w, box.h, 12, {
    fill: tint(face.color, 0.945 - level * 0.02 - strong),
    stroke: { color: tint(face.color, 0.66 - strong), width: 1, dash: null },
  });
}

/** Name and count on the upper edge, clear of the line that comes in from above. */
export function drawDepartmentName(brush: Brush, picture: Picture, box: DepartmentBox, face: DepartmentFace, size: number): void {
  brush.about("department", face.id);
  const count = fill(picture.labels.people, { count: face.people });
  const countSize = size * 0.86;
  const countWidth = textWidth(count, countSize) + size * 0.7;
  const whole = textWidth(face.name, size, 600) + countWidth;
  const start = nameStart(box, whole);
  const name = cutText(face.name, start.room - countWidth, size, 600);
  const base = box.y + (BOX.header + size * 0.72) / 2 - 2;
  brush.text(name, start.x, base, { size, weight: 600, color: shade(face.color, 0.12) });
  const after = start.x + textWidth(name, size, 600) + size * 0.7;
  brush.text(count, after, base, { size: countSize, color: INK.faint });
}

/** Wider names would be cut where a drawing is spread over several sheets. */
const LONGEST_NAME = 440;

/** The same for paper, where no name may be cut: a long one gets smaller letters, and then several lines. */
export function drawWholeName(brush: Brush, picture: Picture, box: DepartmentBox, face: DepartmentFace, size: number): void {
  const count = fill(picture.labels.people, { count: face.people });
  const whole = textWidth(face.name, size, 600) + textWidth(count, size * 0.86) + size * 0.7;
  const { x, room: space } = nameStart(box, whole);
  const room = Math.min(space, LONGEST_NAME);
  if (whole <= room) {
    drawDepartmentName(brush, picture, box, face, size);
    return;
  }
  const letters = [11, 10, 9, 8, 7, 6, 5, 4].find((size) => nameRows(face.name, count, room, size).length * size * 1.2 <= 33) ?? 4;
  const rows = nameRows(face.name, count, room, letters);
  brush.about("department", face.id);
  const top = box.y + (BOX.header - rows.length * letters * 1.2) / 2 - 1;
  rows.forEach((row, k) => {
    const base = top + (k + 0.85) * letters * 1.2;
    brush.text(row, x, base, { size: letters, weight: 600, color: shade(face.color, 0.12) });
  });
}

function nameRows(name: string, count: string, room: number, size: number): string[] {
  return wrapText(`${name} ${count}`, Math.max(room, size * 2), size, 600);
}

/** Left of the line if the name fits there, else right of it, else wherever there is more room. */
function nameStart(box: DepartmentBox, width: number): { x: number; room: number } {
  const left = box.x + BOX.side;
  const end = box.x + box.w - 10;
  if (Number.isNaN(box.lineX)) return { x: left, room: end - left };
  const before = box.lineX - 8 - left;
  const behind = end - box.lineX - 10;
  if (before >= width || before >= behind) return { x: left, room: before };
  return { x: box.lineX + 10, room: behind };
}
