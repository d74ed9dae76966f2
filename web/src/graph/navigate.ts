/** Moving from card to card by keyboard, and unfolding what hides a seat. */

import { childrenOf, type Forest } from "./forest";
import type { Layout } from "./layout/types";

export type Step = "parent" | "child" | "previous" | "next" | "first" | "last";
export type Arrow = "up" | "down" | "left" | "right";

const ARROWS: Record<Layout["direction"], Record<Arrow, Step>> = {
  top_down: { up: "parent", down: "child", left: "previous", right: "next" },
  left_right: { left: "parent", right: "child", up: "previous", down: "next" },
};

/** What an arrow key means in this direction of the tree. */
export function arrowStep(layout: Layout, arrow: Arrow): Step {
  return ARROWS[layout.direction][arrow];
}

/** The seat that a step leads to; the same seat where there is none. */
export function stepFrom(layout: Layout, node: number, step: Step): number {
  const { forest } = layout;
  if (step === "parent") return forest.parent[node]! >= 0 ? forest.parent[node]! : node;
  if (step === "child") return placedOf(layout, childrenOf(forest, node))[0] ?? node;
  const row = siblings(layout, node);
  if (step === "first") return row[0] ?? node;
  if (step === "last") return row[row.length - 1] ?? node;
  const at = row.indexOf(node) + (step === "next" ? 1 : -1);
  return row[at] ?? node;
}

/** Stacked leaves stand where their columns put them: an arrow that leads nowhere among siblings follows the picture. */
export function arrowFrom(layout: Layout, node: number, arrow: Arrow): number {
  const step = arrowStep(layout, arrow);
  if (step !== "child" && step !== "parent") {
    const target = nearest(layout, node, arrow, siblings(layout, node));
    return target === node ? nearest(layout, node, arrow, cousins(layout, node)) : target;
  }
  const stacked = nearest(layout, node, arrow, siblings(layout, node));
  if (stacked !== node && isStackNeighbour(layout, node, stacked)) return stacked;
  return stepFrom(layout, node, step);
}

function placedOf(layout: Layout, nodes: Int32Array): number[] {
  return [...nodes].filter((node) => layout.placed[node]);
}

function siblings(layout: Layout, node: number): number[] {
  const parent = layout.forest.parent[node]!;
  return placedOf(layout, parent >= 0 ? childrenOf(layout.forest, parent) : layout.forest.roots);
}

/** Seats of the same depth, so that an arrow crosses from one team to the next. */
function cousins(layout: Layout, node: number): number[] {
  return [...layout.order].filter((other) => layout.forest.depth[other] === layout.forest.depth[node]);
}

function centre(layout: Layout, node: number): [number, number] {
  return [layout.x[node]! + layout.w[node]! / 2, layout.y[node]! + layout.h[node]! / 2];
}

/** The nearest candidate in the arrow's direction; sideways distance counts more. */
function nearest(layout: Layout, node: number, arrow: Arrow, candidates: number[]): number {
  const [x, y] = centre(layout, node);
  const upright = arrow === "up" || arrow === "down";
  const sign = arrow === "up" || arrow === "left" ? -1 : 1;
  let best = node;
  let least = Infinity;
  for (const other of candidates) {
    const [ox, oy] = centre(layout, other);
    const along = (upright ? oy - y : ox - x) * sign;
    const aside = Math.abs(upright ? ox - x : oy - y);
    if (other === node || along <= 1) continue;
    const far = along + aside * 2.5;
    if (far < least) {
      least = far;
      best = other;
    }
  }
  return best;
}

function isStackNeighbour(layout: Layout, node: number, other: number): boolean {
  const leaf = (n: number) => layout.forest.childStart[n + 1]! === layout.forest.childStart[n]!;
  if (!leaf(node) || !leaf(other)) return false;
  return layout.direction === "top_down"
    ? Math.abs(layout.x[node]! - layout.x[other]!) < 1
    : Math.abs(layout.y[node]! - layout.y[other]!) < 1;
}

/** Collapsed seats above this one: open them to see it. */
export function collapsedAbove(forest: Forest, node: number, collapsed: ReadonlySet<string>): string[] {
  const above: string[] = [];
  for (let at = forest.parent[node]!; at >= 0; at = forest.parent[at]!) {
    const { id } = forest.positions[at]!;
    if (collapsed.has(id)) above.push(id);
  }
  return above;
}

/** Seats with subordinates from this depth on: what "collapse to level n" folds. The top is depth 0. */
export function collapsedFrom(forest: Forest, depth: number): string[] {
  const ids: string[] = [];
  for (const node of forest.order) {
    const parent = forest.childStart[node + 1]! > forest.childStart[node]!;
    if (parent && forest.depth[node]! >= depth) ids.push(forest.positions[node]!.id);
  }
  return ids;
}
