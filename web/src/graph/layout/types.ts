import type { Forest } from "../forest";
import type { Direction } from "./metrics";

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** The background of a department: the block of the seat at its head. */
export interface DepartmentBox extends Rect {
  node: number;
  departmentId: string;
  /** How many boxes lie around this one. */
  level: number;
  /** Where the line to the head crosses the upper edge; the name keeps clear of it. NaN if none does. */
  lineX: number;
}

export interface LayoutOptions {
  direction: Direction;
  /** 1 for every seat whose subordinates are folded away. */
  collapsed: Uint8Array;
  /** 1 for every seat that takes part; null for all. */
  shown: Uint8Array | null;
  /** Height of each card; null for the usual one. */
  heights: Float64Array | null;
  departments: boolean;
  /** Width divided by height to aim at. */
  aspect: number;
}

/** How the line from a seat to its superior runs. Coordinates are along the tree's own axes, see `Spacing`. */
export interface Routes {
  kind: Uint8Array;
  /** Where the line of this seat leaves towards it: the bus of its row. */
  bus: Float64Array;
  /** Cross position of the gutter to later rows, NaN in the first row. */
  gutter: Float64Array;
  /** Position of the column's spine, for stacked leaves. */
  spine: Float64Array;
  /** Cross position of the rail above stacked columns (left-right only). */
  rail: Float64Array;
  /** By superior: the bus of its first row. */
  first: Float64Array;
}

export const ROUTE = { none: 0, branch: 1, hang: 2, spine: 3, rail: 4, aside: 5 } as const;

/** Where everything stands. Arrays are by forest index; seats that are not placed have `placed` 0. */
export interface Layout {
  forest: Forest;
  direction: Direction;
  placed: Uint8Array;
  /** Placed seats, superiors first. */
  order: Int32Array;
  x: Float64Array;
  y: Float64Array;
  w: Float64Array;
  h: Float64Array;
  /** The block of a subtree encloses everything drawn for it: cards, lines, boxes. */
  blockX: Float64Array;
  blockY: Float64Array;
  blockW: Float64Array;
  blockH: Float64Array;
  /** Seats folded away below a collapsed one. */
  hidden: Int32Array;
  boxes: DepartmentBox[];
  /** Index of the box headed by this seat, -1 if none. */
  boxOf: Int32Array;
  routes: Routes;
  bounds: Rect;
}
