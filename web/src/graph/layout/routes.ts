/** The points of the line from a seat to its superior, corner by corner. */

import { ROUTE, type Layout } from "./types";

/** Flat list x0, y0, x1, y1, …, from the superior's edge to the subordinate's; empty for a root. */
export function superiorRoute(layout: Layout, node: number): number[] {
  const parent = layout.forest.parent[node]!;
  if (parent < 0 || !layout.placed[node]) return [];
  const vertical = layout.direction === "top_down";
  const points = vertical ? route(layout, node, parent, topDown) : route(layout, node, parent, leftRight);
  return points;
}

interface Axis {
  cross: (layout: Layout, node: number) => number;
  crossSize: (layout: Layout, node: number) => number;
  main: (layout: Layout, node: number) => number;
  mainSize: (layout: Layout, node: number) => number;
  put: (points: number[], cross: number, main: number) => void;
}

const topDown: Axis = {
  cross: (layout, node) => layout.x[node]!,
  crossSize: (layout, node) => layout.w[node]!,
  main: (layout, node) => layout.y[node]!,
  mainSize: (layout, node) => layout.h[node]!,
  put: (points, cross, main) => points.push(cross, main),
};

const leftRight: Axis = {
  cross: (layout, node) => layout.y[node]!,
  crossSize: (layout, node) => layout.h[node]!,
  main: (layout, node) => layout.x[node]!,
  mainSize: (layout, node) => layout.w[node]!,
  put: (points, cross, main) => points.push(main, cross),
};

function route(layout: Layout, node: number, parent: number, axis: Axis): number[] {
  const { kind, bus, gutter, spine, rail, first } = layout.routes;
  const points: number[] = [];
  const end = axis.main(layout, parent) + axis.mainSize(layout, parent);
  const middle = axis.main(layout, node) + axis.mainSize(layout, node) / 2;
  if (kind[node] === ROUTE.hang) {
    axis.put(points, spine[node]!, end);
    axis.put(points, spine[node]!, middle);
    axis.put(points, axis.cross(layout, node), middle);
    return points;
  }
  if (kind[node] === ROUTE.aside) {
    const stem = axis.cross(layout, parent) + axis.crossSize(layout, parent) / 2;
    const side = axis.cross(layout, node) > stem ? 0 : axis.crossSize(layout, node);
    axis.put(points, stem, end);
    axis.put(points, stem, middle);
    axis.put(points, axis.cross(layout, node) + side, middle);
    return points;
  }
  const from = axis.cross(layout, parent) + axis.crossSize(layout, parent) / 2;
  const to = axis.cross(layout, node) + axis.crossSize(layout, node) / 2;
  axis.put(points, from, end);
  axis.put(points, from, first[parent]!);
  if (!Number.isNaN(gutter[node]!)) {
    axis.put(points, gutter[node]!, first[parent]!);
    axis.put(points, gutter[node]!, bus[node]!);
  }
  if (kind[node] === ROUTE.spine) {
    axis.put(points, spine[node]!, bus[node]!);
    axis.put(points, spine[node]!, middle);
    axis.put(points, axis.cross(layout, node), middle);
    return points;
  }
  if (kind[node] === ROUTE.rail) {
    axis.put(points, rail[node]!, bus[node]!);
    axis.put(points, rail[node]!, spine[node]!);
    axis.put(points, to, spine[node]!);
  } else axis.put(points, to, bus[node]!);
  axis.put(points, to, axis.main(layout, node));
  return points;
}
