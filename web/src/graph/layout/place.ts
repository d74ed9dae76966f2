/** Second half of the layout, from the roots down: absolute places, turned from the tree's axes into x and y. */

import type { Measured, Tree } from "./tree";
import { cardCross, cardMain, padding, shownChildren } from "./tree";
import { ROUTE, type Layout, type Routes } from "./types";

type Axes = Pick<Layout, "x" | "y" | "w" | "h" | "blockX" | "blockY" | "blockW" | "blockH">;

export interface Placed extends Axes {
  routes: Routes;
}

/** Places of all cards and blocks, and how their lines run. The chart's corner is at 0, 0. */
export function placeAll(tree: Tree, measured: Measured, roots: number[]): Placed {
  const out = emptyPlaced(tree.forest.size);
  const cross = new Float64Array(tree.forest.size);
  const main = new Float64Array(tree.forest.size);
  for (const root of roots) {
    cross[root] = measured.partCross[root]!;
    main[root] = measured.partMain[root]!;
  }
  for (const node of tree.order) {
    const inner = placeNode(tree, measured, out, node, cross[node]!, main[node]!);
    for (const child of shownChildren(tree, node)) {
      cross[child] = inner.cross + measured.partCross[child]!;
      main[child] = inner.main + measured.partMain[child]!;
      placeRoute(tree, measured, out.routes, node, child, inner);
    }
  }
  return out;
}

function emptyPlaced(size: number): Placed {
  const floats = () => new Float64Array(size);
  const routes = {
    kind: new Uint8Array(size),
    bus: floats(),
    gutter: floats().fill(NaN),
    spine: floats(),
    rail: floats(),
    first: floats(),
  };
  return {
    x: floats(),
    y: floats(),
    w: floats(),
    h: floats(),
    blockX: floats(),
    blockY: floats(),
    blockW: floats(),
    blockH: floats(),
    routes,
  };
}

interface Corner {
  cross: number;
  main: number;
}

/** Place one block; answers the corner of what is inside its padding. Top-down, surplus room goes to both sides. */
function placeNode(tree: Tree, measured: Measured, out: Placed, node: number, cross: number, main: number): Corner {
  const pad = padding(tree, node);
  const width = tree.vertical ? cardCross(tree, node) : cardMain(tree, node);
  const height = tree.vertical ? cardMain(tree, node) : cardCross(tree, node);
  const roomCross = Math.max(measured.roomCross[node]!, measured.cross[node]!);
  const roomMain = Math.max(measured.roomMain[node]!, measured.main[node]!);
  const surplus = tree.vertical ? (roomCross - measured.cross[node]!) / 2 : 0;
  const inner = { cross: cross + pad.crossStart + surplus, main: main + pad.mainStart };
  const left = inner.cross + measured.cardCross[node]!;
  const top = inner.main + measured.cardMain[node]!;
  const v = tree.vertical;
  out.x[node] = v ? left : top;
  out.y[node] = v ? top : left;
  out.w[node] = width;
  out.h[node] = height;
  out.blockX[node] = v ? cross : main;
  out.blockY[node] = v ? main : cross;
  out.blockW[node] = v ? roomCross : roomMain;
  out.blockH[node] = v ? roomMain : roomCross;
  out.routes.first[node] = inner.main + measured.firstBus[node]!;
  return inner;
}

function placeRoute(tree: Tree, measured: Measured, routes: Routes, parent: number, child: number, inner: Corner): void {
  const kind = measured.routeKind[child]!;
  routes.kind[child] = kind;
  routes.bus[child] = inner.main + measured.routeBus[child]!;
  if (measured.laterRow[child]) routes.gutter[child] = inner.cross + measured.gutter[parent]!;
  const alongCross = kind === ROUTE.hang || tree.vertical;
  routes.spine[child] = measured.routeSpine[child]! + (alongCross ? inner.cross : inner.main);
  routes.rail[child] = inner.cross + measured.routeRail[child]!;
}
