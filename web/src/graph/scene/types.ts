/** A drawing as a list of shapes in world coordinates: what the page paints when zoomed out, and what every export is made of. */

import type { Rect } from "../layout/types";
import type { SecondaryKind } from "../view";
import type { Certainty } from "../wire";

export type PathCommand =
  | ["M", number, number]
  | ["L", number, number]
  | ["Q", number, number, number, number]
  | ["C", number, number, number, number, number, number]
  | ["Z"];

export interface Stroke {
  color: string;
  width: number;
  /** Lengths of dashes and gaps; null for one stroke. */
  dash: readonly number[] | null;
}

/** What a shape is, so that an export can group or leave out. */
export type Part = "page" | "department" | "group" | "card" | "line" | "secondary" | "label" | "count";

interface Common {
  part: Part;
  /** The seat, line, tie, group or department it belongs to. */
  ref: string;
  opacity: number;
}

export interface RectShape extends Common, Rect {
  type: "rect";
  radius: number;
  fill: string | null;
  stroke: Stroke | null;
}

export interface CircleShape extends Common {
  type: "circle";
  cx: number;
  cy: number;
  r: number;
  fill: string | null;
  stroke: Stroke | null;
}

export interface PathShape extends Common {
  type: "path";
  commands: PathCommand[];
  fill: string | null;
  stroke: Stroke | null;
  /** For lines between seats: their positions. */
  source: string | null;
  target: string | null;
}

export interface TextShape extends Common {
  type: "text";
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  weight: 400 | 500 | 600 | 700;
  color: string;
  anchor: "start" | "middle" | "end";
  /** Estimated, by the engine's own table of widths. */
  width: number;
}

export type Shape = RectShape | CircleShape | PathShape | TextShape;

/** A seat as it is drawn, for exports that write it in their own way. */
export interface SceneCard extends Rect {
  id: string;
  kind: "taken" | "vacant" | "unknown";
  name: string;
  title: string;
  department: string;
  color: string;
  uninsighted: boolean;
  note: string;
  superior: string | null;
  /** Seats folded away below it. */
  hidden: number;
}

/** What the colours and lines of a drawing mean. */
export interface SceneLegend {
  shades: { label: string; color: string }[];
  lines: { kind: SecondaryKind; label: string; color: string; dash: readonly number[] | null }[];
  certainties: { certainty: Certainty; label: string }[];
  /** The word for red names, if there are any. */
  uninsighted: string | null;
}

export interface Scene {
  bounds: Rect;
  background: string;
  title: string;
  shapes: Shape[];
  cards: SceneCard[];
  legend: SceneLegend;
}

export interface Look {
  fill?: string | null;
  stroke?: Stroke | null;
  opacity?: number;
}

export interface Letter {
  size: number;
  color: string;
  weight?: 400 | 500 | 600 | 700;
  anchor?: "start" | "middle" | "end";
  opacity?: number;
}

/** Whoever draws: the list of a scene, or a canvas at once. */
export interface Brush {
  /** What the following shapes are and belong to. */
  about(part: Part, ref: string): void;
  rect(x: number, y: number, w: number, h: number, radius: number, look: Look): void;
  circle(cx: number, cy: number, r: number, look: Look): void;
  /** Corner points x0, y0, x1, y1, …, drawn with rounded corners. */
  polyline(points: readonly number[], radius: number, look: Look, ends?: { source: string; target: string }): void;
  path(commands: readonly PathCommand[], look: Look, ends?: { source: string; target: string }): void;
  text(text: string, x: number, y: number, letter: Letter): void;
}
