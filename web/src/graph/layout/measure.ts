/**
 * First half of the layout, from the leaves up: how large is the block of every subtree, and where in it do its parts stand.
 * Works along the tree's own axes (cross, main), so that both directions share it.
 */

import { areAssistants } from "./assistants";
import { CARD_HEIGHT, CARD_WIDTH, CHART_ASPECT, HANG } from "./metrics";
import { rowsBlock, type Shape } from "./rows";
import { placeLeaves, type LeafGrid } from "./stack";
import { cardCross, cardMain, emptyMeasured, padding, shownChildren, type Block, type Measured, type Tree } from "./tree";
import { ROUTE } from "./types";

/** Sizes of all blocks; subordinates first. */
export function measureAll(tree: Tree): Measured {
  const out = emptyMeasured(tree.forest.size);
  for (let k = tree.order.length - 1; k >= 0; k--) {
    const node = tree.order[k]!;
    const children = shownChildren(tree, node);
    if (children.length === 0) {
      measureAlone(tree, out, node);
      continue;
    }
    const card = { cross: cardCross(tree, node), main: cardMain(tree, node) };
    const block = measureBlock(tree, out, children, card, tree.forest.subtree[node]! / tree.forest.size);
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

/** A card with nothing below it. */
function measureAlone(tree: Tree, out: Measured, node: number): void {
  const pad = padding(tree, node);
  out.cross[node] = cardCross(tree, node) + pad.crossStart + pad.crossEnd;
  out.main[node] = cardMain(tree, node) + pad.mainStart + pad.mainEnd;
  out.firstBus[node] = cardMain(tree, node);
  out.gutter[node] = NaN;
}

/** What a block aims at: half of the chart shapes the whole, the rest may be wider, in proportion to the screen. */
function shapeOf(tree: Tree, share: number): Shape {
  const { vertical, spacing, options } = tree;
  const screen = options.aspect / CHART_ASPECT;
  if (share >= 0.5) return { aspect: vertical ? options.aspect : 1 / options.aspect, free: 0 };
  const card = vertical ? CARD_WIDTH : CARD_HEIGHT;
  const free = spacing.oneRow * (card + spacing.siblings) * Math.min(1, vertical ? screen : 1 / screen);
  return { aspect: spacing.innerAspect * (vertical ? screen : 1 / screen), free };
}

/**
 * Arrange the subordinates of one card. `card` is null for the chart itself, which has no card.
 * `share` is the part of all seats below it: a block that holds half of the chart takes the proportion of the whole.
 */
export function measureBlock(
  tree: Tree,
  out: Measured,
  children: readonly number[],
  card: { cross: number; main: number } | null,
  share: number,
): Block {
  const own = card ?? { cross: 0, main: 0 };
  const leaves: number[] = [];
  const branches: number[] = [];
  for (const child of children) (isLeaf(tree, child) ? leaves : branches).push(child);
  if (children.length === 0) return { ...own, cardCross: 0, cardMain: 0, firstBus: own.main, gutter: NaN };
  const aside = card !== null && areAssistants(tree, leaves, branches, share);
  const grid = aside ? null : placeLeaves(tree, out, leaves, { rooted: card !== null, alone: branches.length === 0 });
  if (grid?.hanging) return hangingBlock(out, leaves, grid, own);
  return rowsBlock(tree, out, { grid, leaves, branches }, card, shapeOf(tree, share));
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
