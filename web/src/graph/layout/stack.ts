/** Leaves, the seats without subordinates, stand stacked in columns beside a spine instead of in one long row. */

import { cardCross, cardMain, type Measured, type Tree } from "./tree";
import { ROUTE } from "./types";

/** Distance of the rail from the upper edge of a left-right grid. */
const RAIL = 2;

/** Distance of a spine from the left edge of its column. */
export const SPINE = 2;

export interface LeafGrid {
  cross: number;
  main: number;
  /** Where the superior's line arrives, from the left or upper edge of the grid. */
  anchor: number;
  hanging: boolean;
  /** One column beside a spine: branches may share it. */
  single: boolean;
}

export interface Setting {
  /** The leaves have a superior (else they are roots, and no line leads to them). */
  rooted: boolean;
  /** There are no branches beside them. */
  alone: boolean;
}

/** Rows per column: few leaves make one column, many make a grid of about the screen's proportion. */
export function leafRows(count: number, usual: number): number {
  const rows = count <= usual ? count : Math.max(usual, Math.ceil(Math.sqrt(count * 1.9)));
  return Math.ceil(count / Math.ceil(count / rows));
}

/** Write the leaves' places relative to the grid's corner; null if there are none. */
export function placeLeaves(tree: Tree, out: Measured, leaves: number[], setting: Setting): LeafGrid | null {
  if (leaves.length === 0) return null;
  const rows = leafRows(leaves.length, tree.spacing.leavesPerColumn);
  return tree.vertical
    ? placeColumns(tree, out, leaves, rows, setting)
    : placeAcross(tree, out, leaves, rows, setting);
}

/** Top-down: columns run along the main axis, each with its spine on the left. */
function placeColumns(tree: Tree, out: Measured, leaves: number[], rows: number, setting: Setting): LeafGrid {
  const { leafGap, columnGap, spine } = tree.spacing;
  const hanging = setting.rooted && setting.alone && rows >= leaves.length;
  const inset = setting.rooted && !hanging ? spine : 0;
  let left = 0;
  let tallest = 0;
  let width = 0;
  for (let start = 0; start < leaves.length; start += rows) {
    let top = 0;
    for (const leaf of leaves.slice(start, start + rows)) {
      const card = { cross: cardCross(tree, leaf), main: cardMain(tree, leaf) };
      out.partCross[leaf] = left + inset;
      out.partMain[leaf] = top;
      setLeafRoute(out, leaf, card, setting.rooted ? ROUTE.spine : ROUTE.none, left + SPINE);
      top += card.main + leafGap;
      width = left + inset + card.cross;
    }
    tallest = Math.max(tallest, top - leafGap);
    left = width + columnGap;
  }
  const single = rows >= leaves.length;
  return { cross: width, main: tallest, anchor: single && inset > 0 ? SPINE : width / 2, hanging, single };
}

/** Left-right: a column runs along the cross axis; further columns are reached over a rail above them. */
function placeAcross(tree: Tree, out: Measured, leaves: number[], rows: number, setting: Setting): LeafGrid {
  const { leafGap, columnGap } = tree.spacing;
  const single = rows >= leaves.length;
  const rail = single || !setting.rooted ? 0 : 12;
  let main = 0;
  let longest = 0;
  let width = 0;
  for (let start = 0; start < leaves.length; start += rows) {
    let top = rail;
    for (const leaf of leaves.slice(start, start + rows)) {
      const card = { cross: cardCross(tree, leaf), main: cardMain(tree, leaf) };
      out.partCross[leaf] = top;
      out.partMain[leaf] = main;
      const kind = !setting.rooted ? ROUTE.none : start === 0 ? ROUTE.branch : ROUTE.rail;
      setLeafRoute(out, leaf, card, kind, main - columnGap / 2);
      top += card.cross + leafGap;
      width = main + card.main;
    }
    longest = Math.max(longest, top - leafGap);
    main = width + columnGap;
  }
  return { cross: longest, main: width, anchor: rail + cardCross(tree, leaves[0]!) / 2, hanging: false, single };
}

function setLeafRoute(
  out: Measured,
  leaf: number,
  card: { cross: number; main: number },
  kind: number,
  spine: number,
): void {
  out.roomCross[leaf] = card.cross;
  out.roomMain[leaf] = card.main;
  out.routeKind[leaf] = kind;
  out.routeSpine[leaf] = spine;
  out.routeRail[leaf] = RAIL;
}
