/** Put the parts below one card into rows and columns, and say how the lines reach them. */

import { cardCross, padding, type Block, type Measured, type Tree } from "./tree";
import { packRows, type Column, type PackRequest, type Packing, type Row } from "./pack";
import { assistants } from "./assistants";
import { SPINE, type LeafGrid } from "./stack";
import { ROUTE } from "./types";

interface Size {
  cross: number;
  main: number;
}

/** A branch, or all leaves together. */
interface Part extends Size {
  /** Forest index, -1 for the stack of leaves. */
  node: number;
  /** Where its line arrives, from its left or upper edge. */
  anchor: number;
}

/** What a block aims at. */
export interface Shape {
  aspect: number;
  free: number;
}

export interface Below {
  grid: LeafGrid | null;
  leaves: number[];
  branches: number[];
}

/** Branches, and before them the stack of leaves. `card` is null for the chart itself, which has no card. */
export function rowsBlock(tree: Tree, out: Measured, below: Below, card: Size | null, shape: Shape): Block {
  const { spacing } = tree;
  const aside = card && below.grid === null && below.leaves.length ? assistants(tree, out, below.leaves, card) : null;
  const parts = partsOf(tree, out, below);
  const head = card ? card.main + (aside?.main ?? 0) + spacing.level : 0;
  const request = packRequest(tree, parts, below.grid?.single ?? false, card !== null, head, shape);
  const packing = packRows(request);
  const wrapped = packing.rows.length > 1;
  const least = Math.max(card?.cross ?? 0, aside?.cross ?? 0);
  const inner = Math.max(packing.cross, least);
  const shift = (inner - packing.cross) / 2 + (wrapped ? request.gutter : 0);
  const anchors = placeRows(tree, out, { parts, leaves: below.leaves, request, packing, shift });
  const ownCross = card ? superiorCross(tree, anchors, { wrapped, inner, card: card.cross, least }) : 0;
  for (const leaf of aside ? below.leaves : []) out.partCross[leaf]! += ownCross + (card?.cross ?? 0) / 2;
  return {
    cross: inner,
    main: head + packing.main,
    cardCross: ownCross,
    cardMain: 0,
    firstBus: head - spacing.level / 2,
    gutter: wrapped ? (inner - packing.cross) / 2 + spacing.gutter / 2 - 2 : NaN,
  };
}

function packRequest(tree: Tree, parts: Part[], single: boolean, rooted: boolean, head: number, shape: Shape): PackRequest {
  const { spacing } = tree;
  /** Only like stands below like: a department never looks as if it belonged to the one above it. */
  const kind = (k: number) => {
    if (!tree.vertical) return null;
    const { node } = parts[k]!;
    return node >= 0 ? tree.heads[node]! : single ? 0 : null;
  };
  return {
    cross: parts.map((part) => part.cross),
    main: parts.map((part) => part.main),
    count: parts.length,
    gap: spacing.siblings,
    rowGap: rooted ? spacing.rows : spacing.rows * 0.75,
    gutter: rooted ? spacing.gutter : 0,
    head,
    ...shape,
    kind,
    spine: rooted ? spacing.spine : 0,
    stackGap: spacing.siblings,
  };
}

function partsOf(tree: Tree, out: Measured, { grid, branches }: Below): Part[] {
  const parts: Part[] = grid ? [{ node: -1, cross: grid.cross, main: grid.main, anchor: grid.anchor }] : [];
  for (const node of branches) {
    const anchor = padding(tree, node).crossStart + out.cardCross[node]! + cardCross(tree, node) / 2;
    parts.push({ node, cross: out.cross[node]!, main: out.main[node]!, anchor });
  }
  return parts;
}

interface Placing {
  parts: Part[];
  leaves: number[];
  request: PackRequest;
  packing: Packing;
  shift: number;
}

/** Give every part its place; answers where the first row's bus begins and ends. */
function placeRows(tree: Tree, out: Measured, placing: Placing): [number, number] {
  const { parts, request, packing } = placing;
  const anchors: number[] = [];
  const wide = packing.cross - (packing.rows.length > 1 ? request.gutter : 0);
  let main = request.head;
  packing.rows.forEach((row, index) => {
    const bus = main - (index === 0 ? tree.spacing.level : request.rowGap) / 2;
    const grow = packing.rows.length > 1 ? columnGrowth(tree, parts, row, wide - row.cross) : () => 0;
    let cross = placing.shift;
    for (const column of row.columns) {
      const room = column.cross + grow(column);
      const anchor = placeColumn(tree, out, placing, column, { cross, main, room, tall: row.main, bus, row: index });
      if (index === 0) anchors.push(anchor);
      cross += room + request.gap;
    }
    main += row.main + request.rowGap;
  });
  return [anchors[0] ?? 0, anchors[anchors.length - 1] ?? 0];
}

function isBox(tree: Tree, part: Part): boolean {
  return part.node >= 0 && tree.heads[part.node] === 1;
}

/** In wrapped rows, columns of departments share the slack, so that the rows end at one edge; a lone one grows only so far. */
function columnGrowth(tree: Tree, parts: Part[], row: Row, slack: number): (column: Column) => number {
  const boxed = (column: Column) => parts.slice(column.from, column.to).every((part) => isBox(tree, part));
  const total = row.columns.filter(boxed).reduce((sum, column) => sum + column.cross, 0);
  if (slack <= 0 || total === 0) return () => 0;
  const share = Math.min(slack / total, tree.vertical ? 0.45 : 1);
  return (column) => (boxed(column) ? column.cross * share : 0);
}

interface Spot {
  cross: number;
  main: number;
  room: number;
  tall: number;
  bus: number;
  row: number;
}

/** One column: a single part under its line, or several beside a spine. Answers where the line arrives. */
function placeColumn(tree: Tree, out: Measured, placing: Placing, column: Column, spot: Spot): number {
  const { parts, leaves, request } = placing;
  const shared = column.to - column.from > 1;
  let main = spot.main;
  for (let k = column.from; k < column.to; k++) {
    const part = parts[k]!;
    const last = k === column.to - 1;
    if (part.node < 0) putLeaves(tree, out, leaves, { ...spot, main });
    else {
      const inset = shared ? request.spine : 0;
      const roomMain = isBox(tree, part) && last ? spot.main + spot.tall - main : part.main;
      putBranch(out, part, { ...spot, cross: spot.cross + inset, room: spot.room - inset, main, tall: roomMain }, isBox(tree, part));
      if (shared) {
        out.routeKind[part.node] = ROUTE.spine;
        out.routeSpine[part.node] = spot.cross + SPINE;
      }
    }
    main += part.main + request.stackGap;
  }
  if (shared) return spot.cross + SPINE;
  return spot.cross + parts[column.from]!.anchor + (isBox(tree, parts[column.from]!) ? (spot.room - column.cross) / 2 : 0);
}

function putBranch(out: Measured, part: Part, spot: Spot, boxed: boolean): void {
  out.partCross[part.node] = spot.cross;
  out.partMain[part.node] = spot.main;
  out.roomCross[part.node] = boxed ? spot.room : part.cross;
  out.roomMain[part.node] = spot.tall;
  out.routeKind[part.node] = ROUTE.branch;
  out.routeBus[part.node] = spot.bus;
  out.laterRow[part.node] = spot.row > 0 ? 1 : 0;
}

function putLeaves(tree: Tree, out: Measured, leaves: number[], spot: Spot): void {
  for (const leaf of leaves) {
    out.partCross[leaf]! += spot.cross;
    out.partMain[leaf]! += spot.main;
    out.routeSpine[leaf]! += tree.vertical ? spot.cross : spot.main;
    out.routeRail[leaf]! += spot.cross;
    out.routeBus[leaf] = spot.bus;
    out.laterRow[leaf] = spot.row > 0 ? 1 : 0;
  }
}

interface Span {
  wrapped: boolean;
  inner: number;
  card: number;
  least: number;
}

/**
 * Top-down, a superior stands above the middle of its row, and of the whole when there are several rows.
 * Left-right, it stands beside its first subordinate, so that the chart reads like an outline from its upper left corner.
 */
function superiorCross(tree: Tree, [from, to]: [number, number], { wrapped, inner, card, least }: Span): number {
  const middle = !tree.vertical ? from : wrapped ? inner / 2 : (from + to) / 2;
  const margin = (least - card) / 2;
  return Math.min(Math.max(middle - card / 2, margin), inner - card - margin);
}
