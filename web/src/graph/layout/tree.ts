/** A forest opened for layout, its measures along the tree's own axes, and what every step of the layout asks of it. */

import type { Forest } from "../forest";
import { BOX, CARD_HEIGHT, CARD_WIDTH, type Spacing } from "./metrics";
import type { LayoutOptions } from "./types";

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

/** Size of a card across the tree: its width top-down, its height left-right. */
export function cardCross(tree: Tree, node: number): number {
  return tree.vertical ? CARD_WIDTH : cardHeight(tree, node);
}

/** Size of a card along the tree. */
export function cardMain(tree: Tree, node: number): number {
  return tree.vertical ? cardHeight(tree, node) : CARD_WIDTH;
}

function cardHeight(tree: Tree, node: number): number {
  return tree.options.heights ? tree.options.heights[node]! : CARD_HEIGHT;
}

const NO_PADDING = { crossStart: 0, crossEnd: 0, mainStart: 0, mainEnd: 0 };
const PADDING_DOWN = { crossStart: BOX.side, crossEnd: BOX.side, mainStart: BOX.header, mainEnd: BOX.bottom };
const PADDING_RIGHT = { crossStart: BOX.header, crossEnd: BOX.bottom, mainStart: BOX.side, mainEnd: BOX.side };

/** Room that a department box takes around its block, along the tree's axes. */
export function padding(tree: Tree, node: number): typeof NO_PADDING {
  if (!tree.heads[node]) return NO_PADDING;
  return tree.vertical ? PADDING_DOWN : PADDING_RIGHT;
}

const NOBODY: readonly number[] = [];

/** Subordinates that are drawn below this seat. */
export function shownChildren(tree: Tree, node: number): readonly number[] {
  const { childStart, childList } = tree.forest;
  if (!tree.open[node] || childStart[node] === childStart[node + 1]) return NOBODY;
  const children: number[] = [];
  for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
    if (tree.placed[childList[c]!]) children.push(childList[c]!);
  }
  return children;
}
