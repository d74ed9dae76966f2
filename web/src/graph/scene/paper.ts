/** What a drawing needs besides its shapes when it leaves the screen: who is on it, its legend, its full extent. */

import { legend } from "../colouring";
import type { Rect } from "../layout/types";
import type { Picture } from "../picture";
import type { Certainty } from "../wire";
import { secondaryLines, secondaryStyle } from "./lines";
import type { SceneCard, SceneLegend, Shape } from "./types";

/** The drawn seats, superiors first; a seat folded away is not among them. */
export function sceneCards({ layout, face }: Picture): SceneCard[] {
  const { forest, x, y, w, h } = layout;
  return Array.from(layout.order, (node) => {
    const { id, kind, name, title, department, color, uninsighted, note } = face(node);
    const parent = forest.parent[node]!;
    const superior = parent < 0 ? null : forest.positions[parent]!.id;
    const card = { id, kind, name, title, department, color, uninsighted, note, superior, hidden: layout.hidden[node]! };
    return { ...card, x: x[node]!, y: y[node]!, w: w[node]!, h: h[node]! };
  });
}

/** What the colours and lines of this drawing mean; only what occurs. */
export function sceneLegend(picture: Picture): SceneLegend {
  const { layout, labels } = picture;
  const seen = new Set<string>();
  for (const node of layout.order) seen.add(picture.colourOf(node).key);
  const drawn = secondaryLines(picture).map(({ kind, color }) => ({ kind, color }));
  const kinds = (["dotted", "influence", "conflict", "tie"] as const).filter((kind) => drawn.some((line) => line.kind === kind));
  return {
    shades: legend(picture)
      .filter(({ key }) => seen.has(key))
      .map(({ label, color }) => ({ label, color })),
    lines: kinds.map((kind) => ({ kind, label: labels[kind], ...secondaryStyle(kind) })),
    certainties: certainties(picture).map((certainty) => ({ certainty, label: labels[certainty] })),
    uninsighted: Array.from(layout.order).some((node) => picture.face(node).uninsighted) ? labels.uninsighted : null,
  };
}

/** How sure the superior lines are, where it is not "confirmed". */
function certainties({ layout, forest }: Picture): Certainty[] {
  const found = new Set(Array.from(layout.order, (node) => forest.superiorLine[node]?.certainty));
  return (["heard", "inferred", "disproven"] as const).filter((certainty) => found.has(certainty));
}

/** The smallest rectangle around everything drawn, and around `least`. */
export function extent(shapes: readonly Shape[], least: Rect): Rect {
  let [left, top, right, bottom] = [least.x, least.y, least.x + least.w, least.y + least.h];
  for (const shape of shapes) {
    const box = boxOf(shape);
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function boxOf(shape: Shape): Rect {
  if (shape.type === "rect") return shape;
  if (shape.type === "circle") return { x: shape.cx - shape.r, y: shape.cy - shape.r, w: shape.r * 2, h: shape.r * 2 };
  if (shape.type === "path") return pathBox(shape.commands.map((command) => command.slice(1) as number[]));
  const start = shape.anchor === "start" ? shape.x : shape.x - shape.width / (shape.anchor === "end" ? 1 : 2);
  return { x: start, y: shape.y - shape.size, w: shape.width, h: shape.size * 1.3 };
}

/** Around the control points, which a curve never leaves. */
function pathBox(points: readonly (readonly number[])[]): Rect {
  const xs = points.flatMap((point) => point.filter((_, k) => k % 2 === 0));
  const ys = points.flatMap((point) => point.filter((_, k) => k % 2 === 1));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
