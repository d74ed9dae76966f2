/**
 * Layout of a chart: leaves stacked in columns, branches wrapped into rows, departments as boxes around whole subtrees.
 * Every subtree is a rectangle that touches no other, so that nothing overlaps and whole subtrees can be skipped in drawing.
 */

import type { Forest } from "../forest";
import { departmentHeads } from "./boxes";
import { measureAll, measureBlock } from "./measure";
import { CHART_ASPECT, SPACING, type Direction } from "./metrics";
import { placeAll, type Placed } from "./place";
import type { Tree } from "./tree";
import type { DepartmentBox, Layout, LayoutOptions, Rect } from "./types";

/** Options with everything open, shown and boxed. */
export function layoutOptions(forest: Forest, direction: Direction): LayoutOptions {
  return {
    direction,
    collapsed: new Uint8Array(forest.size),
    shown: null,
    heights: null,
    departments: true,
    aspect: CHART_ASPECT,
  };
}

/** Place every shown seat of the forest. The same input gives the same places. */
export function layoutChart(forest: Forest, options: LayoutOptions): Layout {
  const tree = openTree(forest, options);
  const measured = measureAll(tree);
  const roots = [...forest.roots].filter((root) => tree.placed[root]);
  const chart = measureBlock(tree, measured, roots, null, 1);
  const places = placeAll(tree, measured, roots);
  const vertical = tree.vertical;
  return {
    forest,
    direction: options.direction,
    placed: tree.placed,
    order: tree.order,
    ...places,
    hidden: hiddenCounts(tree),
    ...boxes(tree, places),
    bounds: { x: 0, y: 0, w: vertical ? chart.cross : chart.main, h: vertical ? chart.main : chart.cross },
  };
}

function openTree(forest: Forest, options: LayoutOptions): Tree {
  const { shown, collapsed } = options;
  const placed = new Uint8Array(forest.size);
  const open = new Uint8Array(forest.size);
  const order = new Int32Array(forest.size);
  let count = 0;
  for (const node of forest.order) {
    const parent = forest.parent[node]!;
    if ((shown && !shown[node]) || (parent >= 0 && !open[parent])) continue;
    placed[node] = 1;
    open[node] = collapsed[node] ? 0 : 1;
    order[count++] = node;
  }
  const heads = options.departments ? departmentHeads(forest, (node) => !open[node]) : new Uint8Array(forest.size);
  const spacing = SPACING[options.direction];
  const vertical = options.direction === "top_down";
  return { forest, options, spacing, vertical, placed, order: order.slice(0, count), open, heads };
}

/** Shown seats below every placed seat that is folded. */
function hiddenCounts(tree: Tree): Int32Array {
  const { forest, options, placed } = tree;
  const below = new Int32Array(forest.size);
  for (let k = forest.order.length - 1; k >= 0; k--) {
    const node = forest.order[k]!;
    const parent = forest.parent[node]!;
    if (parent >= 0 && (!options.shown || options.shown[node])) below[parent]! += below[node]! + 1;
  }
  for (let node = 0; node < forest.size; node++) if (!placed[node] || tree.open[node]) below[node] = 0;
  return below;
}

function boxes(tree: Tree, places: Placed): Pick<Layout, "boxes" | "boxOf"> {
  const boxOf = new Int32Array(tree.forest.size).fill(-1);
  const inside = new Int32Array(tree.forest.size).fill(-1);
  const list: DepartmentBox[] = [];
  for (const node of tree.order) {
    const parent = tree.forest.parent[node]!;
    inside[node] = parent >= 0 ? inside[parent]! : -1;
    if (!tree.heads[node]) continue;
    boxOf[node] = list.length;
    list.push(makeBox(tree, places, node, inside[node]! >= 0 ? list[inside[node]!]!.level + 1 : 0));
    inside[node] = boxOf[node]!;
  }
  return { boxes: list, boxOf };
}

function makeBox(tree: Tree, places: Placed, node: number, level: number): DepartmentBox {
  const entersTop = tree.vertical && tree.forest.parent[node]! >= 0;
  return {
    node,
    departmentId: tree.forest.department[node]!,
    level,
    x: places.blockX[node]!,
    y: places.blockY[node]!,
    w: places.blockW[node]!,
    h: places.blockH[node]!,
    lineX: entersTop ? places.x[node]! + places.w[node]! / 2 : NaN,
  };
}

/** The rectangle of a card. */
export function cardRect(layout: Layout, node: number): Rect {
  return { x: layout.x[node]!, y: layout.y[node]!, w: layout.w[node]!, h: layout.h[node]! };
}
