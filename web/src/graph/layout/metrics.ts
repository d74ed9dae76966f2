/** Sizes of the drawing, in world units (CSS pixels at zoom 1). */

export type Direction = "top_down" | "left_right";

export const CARD_WIDTH = 208;
export const CARD_HEIGHT = 68;

/** Distances along the two axes of a tree: `cross` runs along siblings, `main` runs from superior to subordinate. */
export interface Spacing {
  siblings: number;
  level: number;
  rows: number;
  gutter: number;
  leafGap: number;
  columnGap: number;
  spine: number;
  leavesPerColumn: number;
  /** Cross divided by main size that a subtree may reach before its branches wrap into rows. */
  innerAspect: number;
  /** Subordinates that stand in one row in any case. */
  oneRow: number;
}

export const SPACING: Record<Direction, Spacing> = {
  top_down: {
    siblings: 20,
    level: 46,
    rows: 42,
    gutter: 22,
    leafGap: 10,
    columnGap: 16,
    spine: 14,
    leavesPerColumn: 7,
    innerAspect: 2.6,
    oneRow: 5,
  },
  left_right: {
    siblings: 14,
    level: 48,
    rows: 52,
    gutter: 18,
    leafGap: 10,
    columnGap: 30,
    spine: 16,
    leavesPerColumn: 9,
    innerAspect: 3,
    oneRow: 9,
  },
};

/** Offset of the first leaf below its superior when a single column hangs from the card's left edge. */
export const HANG = { indent: 28, spine: 14, gap: 20 };

export const BOX = { side: 16, header: 42, bottom: 16 };

/** Width divided by height of the whole chart: that of a desktop screen without its bars. */
export const CHART_ASPECT = 1.75;
