/** Camera arithmetic, levels of detail, and finding what is in view. */

import { cardRect } from "./layout/layout";
import type { Layout, Rect } from "./layout/types";

/** Screen = world × k + (x, y). */
export interface Camera {
  x: number;
  y: number;
  k: number;
}

export interface Size {
  w: number;
  h: number;
}

/** Full cards, blocks with names, or departments with counts. */
export type Level = "cards" | "blocks" | "departments";

export const ZOOM = { min: 0.015, max: 2.5, cards: 0.55, blocks: 0.2 } as const;

/** What can be read at a zoom. */
export function levelAt(k: number): Level {
  return k >= ZOOM.cards ? "cards" : k >= ZOOM.blocks ? "blocks" : "departments";
}

export function clampZoom(k: number): number {
  return Math.min(Math.max(k, ZOOM.min), ZOOM.max);
}

/** The world rectangle on the screen, grown by a margin in screen pixels. */
export function worldView(camera: Camera, screen: Size, margin = 0): Rect {
  return {
    x: (-camera.x - margin) / camera.k,
    y: (-camera.y - margin) / camera.k,
    w: (screen.w + margin * 2) / camera.k,
    h: (screen.h + margin * 2) / camera.k,
  };
}

export function toWorld(camera: Camera, x: number, y: number): { x: number; y: number } {
  return { x: (x - camera.x) / camera.k, y: (y - camera.y) / camera.k };
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The whole rectangle on the screen, in its middle; never larger than natural size. */
export function fitCamera(bounds: Rect, screen: Size, padding = 28): Camera {
  const room = { w: Math.max(screen.w - padding * 2, 40), h: Math.max(screen.h - padding * 2, 40) };
  const k = clampZoom(Math.min(room.w / Math.max(bounds.w, 1), room.h / Math.max(bounds.h, 1), 1));
  return { k, x: (screen.w - bounds.w * k) / 2 - bounds.x * k, y: (screen.h - bounds.h * k) / 2 - bounds.y * k };
}

/** The same zoom, with a point of the world at a point of the screen. */
export function cameraAt(k: number, world: { x: number; y: number }, screen: { x: number; y: number }): Camera {
  return { k, x: screen.x - world.x * k, y: screen.y - world.y * k };
}

/** Zoom about a point of the screen. */
export function zoomAbout(camera: Camera, k: number, screen: { x: number; y: number }): Camera {
  return cameraAt(clampZoom(k), toWorld(camera, screen.x, screen.y), screen);
}

/** Where a chart opens: everything, the readable top, or one seat; "auto" is everything unless a small screen makes it too tiny. */
export type Opening = "auto" | "fit" | "top" | { seat: string };

/** The first view. */
export function openingCamera(layout: Layout, screen: Size, opening: Opening): Camera {
  const fit = fitCamera(layout.bounds, screen);
  const seat = typeof opening === "object" ? layout.forest.indexOf.get(opening.seat) : undefined;
  if (seat !== undefined && layout.placed[seat]) return seatCamera(layout, seat, screen);
  const tiny = screen.w < 640 && fit.k < ZOOM.blocks;
  if (layout.order.length === 0 || opening === "fit" || (opening === "auto" && !tiny)) return fit;
  return fit.k >= ZOOM.cards ? fit : topCamera(layout, screen);
}

/** One seat in the middle, readable. */
function seatCamera(layout: Layout, node: number, screen: Size): Camera {
  const middle = { x: layout.x[node]! + layout.w[node]! / 2, y: layout.y[node]! + layout.h[node]! / 2 };
  return cameraAt(1, middle, { x: screen.w / 2, y: screen.h * 0.4 });
}

/** Two seats together; the first alone where both would be too small to be read. */
export function pairCamera(layout: Layout, node: number, other: number, screen: Size): Camera {
  const [a, b] = [cardRect(layout, node), cardRect(layout, other)];
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const both = { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
  const fit = fitCamera(both, screen, Math.min(screen.h, screen.w) * PAIR_MARGIN);
  if (fit.k > ZOOM.cards + 0.02) return fit;
  return cameraAt(1, { x: a.x + a.w / 2, y: a.y + a.h / 2 }, { x: screen.w / 2, y: screen.h / 2 });
}

/** Share of the screen around a pair: the curve between them bows. */
const PAIR_MARGIN = 0.09;

/** The head of the chart near the upper edge, readable. */
function topCamera(layout: Layout, screen: Size): Camera {
  const top = layout.order[0]!;
  const k = screen.w < 640 ? 0.8 : 1;
  if (layout.direction === "left_right") {
    return cameraAt(k, { x: layout.x[top]!, y: layout.y[top]! }, { x: 28, y: 48 });
  }
  return cameraAt(k, { x: layout.x[top]! + layout.w[top]! / 2, y: layout.y[top]! }, { x: screen.w / 2, y: 48 });
}

/** After a new layout: the camera that leaves one card where it was on the screen. */
export function anchoredCamera(camera: Camera, before: { x: number; y: number }, after: { x: number; y: number }): Camera {
  return { k: camera.k, x: camera.x + (before.x - after.x) * camera.k, y: camera.y + (before.y - after.y) * camera.k };
}

/** The smallest move that brings a rectangle into view. */
export function revealCamera(camera: Camera, rect: Rect, screen: Size, margin = 60): Camera {
  const left = rect.x * camera.k + camera.x;
  const top = rect.y * camera.k + camera.y;
  return {
    k: camera.k,
    x: camera.x + shiftInto(left, rect.w * camera.k, screen.w, margin),
    y: camera.y + shiftInto(top, rect.h * camera.k, screen.h, margin),
  };
}

function shiftInto(start: number, length: number, room: number, margin: number): number {
  const edge = Math.min(margin, Math.max((room - length) / 2, 0));
  if (start < edge) return edge - start;
  const over = start + length - (room - edge);
  return over > 0 ? -over : 0;
}

function blockTouches(layout: Layout, node: number, view: Rect): boolean {
  const x = layout.blockX[node]!;
  const y = layout.blockY[node]!;
  return (
    x < view.x + view.w && view.x < x + layout.blockW[node]! && y < view.y + view.h && view.y < y + layout.blockH[node]!
  );
}

/**
 * Every placed seat whose block touches the view, superiors first. Blocks enclose their subtrees, so that whole
 * subtrees out of view are never looked at.
 */
export function seatsInView(layout: Layout, view: Rect): number[] {
  const { childStart, childList, roots } = layout.forest;
  const found: number[] = [];
  for (const root of roots) if (layout.placed[root] && blockTouches(layout, root, view)) found.push(root);
  for (let head = 0; head < found.length; head++) {
    const node = found[head]!;
    for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
      const child = childList[c]!;
      if (layout.placed[child] && blockTouches(layout, child, view)) found.push(child);
    }
  }
  return found;
}

/** Whether the card itself, not only its block, is in the view. */
export function cardInView(layout: Layout, node: number, view: Rect): boolean {
  const x = layout.x[node]!;
  const y = layout.y[node]!;
  return x < view.x + view.w && view.x < x + layout.w[node]! && y < view.y + view.h && view.y < y + layout.h[node]!;
}

/** The seat whose card holds the point, -1 if none; `slack` widens the cards. */
export function seatAt(layout: Layout, x: number, y: number, slack = 0): number {
  const spot = { x: x - slack, y: y - slack, w: slack * 2 || 0.001, h: slack * 2 || 0.001 };
  for (const node of seatsInView(layout, spot)) if (cardInView(layout, node, spot)) return node;
  return -1;
}

/** The seat that may stay in place when all others move: the one nearest to a point among those in view. */
export function seatNear(layout: Layout, view: Rect, point: { x: number; y: number }): number {
  let best = -1;
  let least = Infinity;
  for (const node of seatsInView(layout, view)) {
    if (!cardInView(layout, node, view)) continue;
    const far = Math.hypot(layout.x[node]! + layout.w[node]! / 2 - point.x, layout.y[node]! + layout.h[node]! / 2 - point.y);
    if (far < least) {
      least = far;
      best = node;
    }
  }
  return best;
}
