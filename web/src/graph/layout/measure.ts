/**
 * First half of the layout, from the leaves up: how large is the block of every subtree, and where in it do its parts stand.
 * Works along the tree's own axes (cross, main), so that both directions share it.
 */

import type { Forest } from "../forest";
import { BOX, CARD_HEIGHT, CARD_WIDTH, HANG, type Spacing } from "./metrics";
import { areAssistants } from "./assistants";
import { rowsBlock } from "./rows";
import { placeLeaves, type LeafGrid } from "./stack";
import { ROUTE, type LayoutOptions } from "./types";

/** The block of a subtree relative to its own corner; the same record serves the whole chart (all roots, no card). */
export interface Block {
  cross: number;
  main: number;
  cardCross: number;
  cardMain: number;
  /** Main position of the first row's bus. */
  firstBus: number;
  gutter: number;
}

/** Everything that `measure` finds, by forest index; relative to the block of the superior. */
export interface Measured {
  cross: Float64Array;
  main: Float64Array;
  cardCross: Float64Array;
  cardMain: Float64Array;
  firstBus: Float64Array;
  gutter: Float64Array;
  partCross: Float64Array;
  partMain: Float64Array;
  /** Room that the row gives to this block, at least its own size. */
  roomCross: Float64Array;
  roomMain: Float64Array;
  routeKind: Uint8Array;
  routeBus: Float64Array;
  routeSpine: Float64Array;
  routeRail: Float64Array;
  laterRow: Uint8Array;
}

export interface Tree {
  forest: Forest;
  options: LayoutOptions;
  spacing: Spacing;
  vertical: boolean;
  placed: Uint8Array;
  order: Int32Array;
  /** Shown subordinates of an open seat. */
  open: Uint8Array;
  heads: Uint8Array;
}

export function emptyMeasured(size: number): Measured {
  const floats = () => new Float64Array(size);
  return {
    cross: floats(),
    main: floats(),
    cardCross: floats(),
    cardMain: floats(),
    firstBus: floats(),
    gutter: floats(),
    partCross: floats(),
    partMain: floats(),
    roomCross: floats(),
    roomMain: floats(),
    routeKind: new Uint8Array(size),
    routeBus: floats(),
    routeSpine: floats(),
    routeRail: floats(),
    laterRow: new Uint8Array(size),
  };
}

/** Size of a card along the tree's axes. */
export function cardSize(tree: Tree, node: number): { cross: number; main: number } {
  const height = tree.options.heights ? tree.options.heights[node]! : CARD_HEIGHT;
  return tree.vertical ? { cross: CARD_WIDTH, main: height } : { cross: height, main: CARD_WIDTH };
}

/** Room that a department box takes around its block, along the tree's axes. */
export function padding(tree: Tree, node: number) {
  if (!tree.heads[node]) return { crossStart: 0, crossEnd: 0, mainStart: 0, mainEnd: 0 };
  return tree.vertical
    ? { crossStart: BOX.side, crossEnd: BOX.side, mainStart: BOX.header, mainEnd: BOX.bottom }
    : { crossStart: BOX.header, crossEnd: BOX.bottom, mainStart: BOX.side, mainEnd: BOX.side };
}

/** Sizes of all blocks; subordinates first. */
export function measureAll(tree: Tree): Measured {
  const out = emptyMeasured(tree.forest.size);
  for (let k = tree.order.length - 1; k >= 0; k--) {
    const node = tree.order[k]!;
    const children = shownChildren(tree, node);
    const block = measureBlock(tree, out, children, cardSize(tree, node), tree.forest.subtree[node]! / tree.forest.size);
    const pad = padding(tree, node);
    out.cross[node] = block.cross + pad.crossStart + pad.crossEnd;
    out.main[node] = block.main + pad.mainStart + pad.mainEnd;
    out.cardCross[node] = block.cardCross;
    out.cardMain[node] = block.cardMain;
    out.firstBus[node] = block.firstBus;
    out.gutter[node] = block.gutter;
  }
  return out;
}

/** Subordinates that are drawn below this seat. */
export function shownChildren(tree: Tree, node: number): number[] {
  const children: number[] = [];
  if (!tree.open[node]) return children;
  const { childStart, childList } = tree.forest;
  for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
    if (tree.placed[childList[c]!]) children.push(childList[c]!);
  }
  return children;
}

function chartAspect(tree: Tree): number {
  return tree.vertical ? tree.options.aspect : 1 / tree.options.aspect;
}

/**
 * Arrange the subordinates of one card. `card` is null for the chart itself, which has no card.
 * `share` is the part of all seats below it: a block that holds half of the chart takes the proportion of the whole.
 */
export function measureBlock(
  tree: Tree,
  out: Measured,
  children: number[],
  card: { cross: number; main: number } | null,
  share: number,
): Block {
  const own = card ?? { cross: 0, main: 0 };
  const leaves = children.filter((child) => isLeaf(tree, child));
  const branches = children.filter((child) => !isLeaf(tree, child));
  if (children.length === 0) return { ...own, cardCross: 0, cardMain: 0, firstBus: own.main, gutter: NaN };
  const aside = card !== null && areAssistants(tree, leaves, branches, share);
  const grid = aside ? null : placeLeaves(tree, out, leaves, { rooted: card !== null, alone: branches.length === 0 });
  if (grid?.hanging) return hangingBlock(out, leaves, grid, own);
  return rowsBlock(tree, out, { grid, leaves, branches }, card, share >= 0.5 ? chartAspect(tree) : tree.spacing.innerAspect);
}

function isLeaf(tree: Tree, node: number): boolean {
  const { childStart, childList } = tree.forest;
  for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
    if (!tree.options.shown || tree.options.shown[childList[c]!]) return false;
  }
  return true;
}

/** One column of leaves that hangs from the left edge of its superior. */
function hangingBlock(
  out: Measured,
  leaves: number[],
  grid: LeafGrid,
  card: { cross: number; main: number },
): Block {
  for (const leaf of leaves) {
    out.partCross[leaf]! += HANG.indent;
    out.partMain[leaf]! += card.main + HANG.gap;
    out.routeKind[leaf] = ROUTE.hang;
    out.routeSpine[leaf] = HANG.spine;
  }
  return {
    cross: Math.max(card.cross, HANG.indent + grid.cross),
    main: card.main + HANG.gap + grid.main,
    cardCross: 0,
    cardMain: 0,
    firstBus: card.main,
    gutter: NaN,
  };
}
