/** Paints people and ties on a canvas, many of one look in one go. */

import type { Rect } from "../../../graph/layout/types";
import { INK, tint } from "../../../graph/palette";
import { secondaryStyle } from "../../../graph/scene/lines";
import type { DrawnTold } from "./picture";
import type { PersonSprite, Sprites, TieSprite } from "./sprites";

export interface Focus {
  /** Who is looked at; null: nobody, everything is plain. */
  id: string | null;
  /** He and whom he has to do with; a whole class of the legend. */
  near: ReadonlySet<string>;
  /** How far the rest has faded, 0 … 1, and how far it shall. */
  fade: number;
  goal: number;
}

export interface Brushes {
  ctx: CanvasRenderingContext2D;
  /** Screen pixels of one unit. */
  k: number;
  /** What of the world is in view. */
  view: Rect;
  /** How many ties there is time for: the strongest. */
  ties: number;
}

const FADED = 0.86;
const WIDTH_STEP = 0.6;
/** From afar marks have no white rim. */
const RIMS = 0.45;

/** All ties: those that have faded beneath those that have not; of one colour and width in one go. */
export function paintTies({ ctx, k, view, ties }: Brushes, sprites: Sprites, focus: Focus): void {
  const [far, near]: [Looks, Looks] = [new Map(), new Map()];
  const fading = focus.fade > 0.01;
  let left = ties;
  for (const tie of sprites.ties.values()) {
    if (!tie.a.to || !tie.b.to || !crosses(tie, view)) continue;
    if (left-- <= 0 && !(fading && touches(tie, focus))) continue;
    gather(fading && !touches(tie, focus) ? far : near, tie);
  }
  ctx.lineCap = "butt";
  for (const [color, widths] of far) strokeTies(ctx, k, mixed(color, focus.fade * FADED), widths);
  for (const [color, widths] of near) strokeTies(ctx, k, color, widths);
}

/** Ties by colour, and by width in steps. */
type Looks = Map<string, TieSprite[][]>;

function gather(looks: Looks, tie: TieSprite): void {
  const step = Math.max(Math.round(tie.width / WIDTH_STEP), 1);
  const widths = looks.get(tie.color) ?? [];
  if (widths.length === 0) looks.set(tie.color, widths);
  (widths[step] ??= []).push(tie);
}

function strokeTies(ctx: CanvasRenderingContext2D, k: number, color: string, widths: readonly (TieSprite[] | undefined)[]): void {
  ctx.strokeStyle = color;
  widths.forEach((ties, step) => {
    if (!ties) return;
    ctx.beginPath();
    for (const { a, b } of ties) {
      ctx.moveTo(a.x, a.y);
      ctx.lineTo(b.x, b.y);
    }
    ctx.lineWidth = (step * WIDTH_STEP) / Math.sqrt(k);
    ctx.stroke();
  });
}

/** Of somebody looked at his own ties stay; of a class those inside it. */
function touches({ drawn }: TieSprite, { id, near }: Focus): boolean {
  return id === null ? near.has(drawn.a) && near.has(drawn.b) : drawn.a === id || drawn.b === id;
}

const colors = new Map<string, string>();

/** A colour mixed with white, in forty steps. */
function mixed(color: string, share: number): string {
  const rounded = Math.round(share * 40) / 40;
  const key = `${color}${rounded}`;
  const found = colors.get(key) ?? tint(color, rounded);
  colors.set(key, found);
  return found;
}

/** What is told: the lines and ties of the chart, in its colours and with its ends, a little bowed. */
export function paintTold({ ctx, k }: Brushes, sprites: Sprites, told: readonly DrawnTold[], focus: Focus): void {
  const unit = 1 / Math.max(k, 0.4);
  for (const line of told) {
    const [a, b] = [sprites.people.get(line.a), sprites.people.get(line.b)];
    if (!a?.to || !b?.to) continue;
    const plain = focus.id === null ? focus.near.has(line.a) && focus.near.has(line.b) : line.a === focus.id || line.b === focus.id;
    const { color, dash } = line.kind === "reports_to" ? { color: INK.line, dash: null } : secondaryStyle(line.kind);
    ctx.globalAlpha = plain ? 1 : 1 - focus.fade * FADED;
    paintBow(ctx, a, b, { color, dash: line.told.certainty === "confirmed" ? dash : [4, 3], kind: line.kind, unit });
  }
  ctx.globalAlpha = 1;
}

interface Bow {
  color: string;
  dash: readonly number[] | null;
  kind: DrawnTold["kind"];
  unit: number;
}

function paintBow(ctx: CanvasRenderingContext2D, a: PersonSprite, b: PersonSprite, { color, dash, kind, unit }: Bow): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const bow = Math.min(length * 0.16, 36);
  const [cx, cy] = [(a.x + b.x) / 2 - uy * bow, (a.y + b.y) / 2 + ux * bow];
  const [sx, sy] = toward(a, cx, cy, a.r + 2);
  const [ex, ey] = toward(b, cx, cy, b.r + 2);
  ctx.strokeStyle = ctx.fillStyle = color;
  ctx.lineWidth = 1.5 * unit;
  ctx.setLineDash(dash?.map((part) => part * unit) ?? []);
  ctx.beginPath();
  ctx.moveTo(sx, sy);
  ctx.quadraticCurveTo(cx, cy, ex, ey);
  ctx.stroke();
  ctx.setLineDash([]);
  if (kind === "influence" || kind === "reports_to") arrow(ctx, cx, cy, ex, ey, unit);
  if (kind === "conflict") for (const [x, y] of [[sx, sy], [ex, ey]] as const) bar(ctx, cx, cy, x, y, unit);
  if (kind === "tie" || kind === "dotted") for (const [x, y] of [[sx, sy], [ex, ey]] as const) dot(ctx, x, y, 2.4 * unit);
}

function toward({ x, y }: PersonSprite, cx: number, cy: number, far: number): [number, number] {
  const length = Math.hypot(cx - x, cy - y) || 1;
  return [x + ((cx - x) / length) * far, y + ((cy - y) / length) * far];
}

function arrow(ctx: CanvasRenderingContext2D, cx: number, cy: number, x: number, y: number, unit: number): void {
  const length = Math.hypot(x - cx, y - cy) || 1;
  const [ux, uy] = [((x - cx) / length) * unit, ((y - cy) / length) * unit];
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - ux * 8 - uy * 4, y - uy * 8 + ux * 4);
  ctx.lineTo(x - ux * 8 + uy * 4, y - uy * 8 - ux * 4);
  ctx.fill();
}

function bar(ctx: CanvasRenderingContext2D, cx: number, cy: number, x: number, y: number, unit: number): void {
  const length = Math.hypot(x - cx, y - cy) || 1;
  const [ux, uy] = [((x - cx) / length) * unit * 5, ((y - cy) / length) * unit * 5];
  ctx.lineWidth = 2.4 * unit;
  ctx.beginPath();
  ctx.moveTo(x - uy, y + ux);
  ctx.lineTo(x + uy, y - ux);
  ctx.stroke();
}

function dot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fill();
}

/** Everybody: the shape tells whose he is, colour and letter his class; hollow is who was never seen. */
export function paintPeople(brushes: Brushes, sprites: Sprites, focus: Focus): void {
  const looks = new Map<string, { color: string; hollow: boolean; people: PersonSprite[] }>();
  for (const sprite of sprites.people.values()) {
    if (!sprite.to || !isSeen(sprite, brushes.view)) continue;
    const { color, hollow, id } = sprite.drawn;
    const shade = focus.fade > 0.01 && !focus.near.has(id) ? mixed(color, focus.fade * FADED) : color;
    const key = `${shade}${hollow}`;
    const look = looks.get(key);
    if (look) look.people.push(sprite);
    else looks.set(key, { color: shade, hollow, people: [sprite] });
  }
  for (const { color, hollow, people } of looks.values()) paintLook(brushes, people, color, hollow);
  if (brushes.k > 0.45) paintLetters(brushes, sprites, focus);
}

function paintLook({ ctx, k }: Brushes, people: readonly PersonSprite[], color: string, hollow: boolean): void {
  ctx.beginPath();
  for (const sprite of people) outline(ctx, sprite);
  ctx.fillStyle = hollow ? INK.card : color;
  ctx.lineWidth = hollow ? 1.4 / Math.max(k, 0.5) : 1.6 / Math.max(k, 0.5);
  ctx.setLineDash(hollow ? [3, 2.5] : []);
  ctx.strokeStyle = hollow ? color : INK.card;
  ctx.fill();
  if (hollow || k > RIMS) ctx.stroke();
  ctx.setLineDash([]);
}

function outline(ctx: CanvasRenderingContext2D, { x, y, r, drawn }: PersonSprite): void {
  if (drawn.shape === "circle") {
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, Math.PI * 2);
  } else if (drawn.shape === "square") {
    ctx.roundRect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, r * 0.4);
  } else {
    ctx.moveTo(x, y - r * 1.2);
    ctx.lineTo(x + r * 1.2, y);
    ctx.lineTo(x, y + r * 1.2);
    ctx.lineTo(x - r * 1.2, y);
    ctx.closePath();
  }
}

/** Letters by size: a canvas takes long to change its font. */
function paintLetters({ ctx, k, view }: Brushes, sprites: Sprites, focus: Focus): void {
  const sizes = new Map<number, PersonSprite[]>();
  for (const sprite of sprites.people.values()) {
    const { drawn, r, to } = sprite;
    if (!to || !drawn.letter || r * k < 6.5 || !isSeen(sprite, view)) continue;
    const size = Math.round(r * (drawn.letter.length > 1 ? 0.82 : 1.05));
    const some = sizes.get(size);
    if (some) some.push(sprite);
    else sizes.set(size, [sprite]);
  }
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const [size, some] of sizes) {
    ctx.font = `600 ${size}px sans-serif`;
    for (const { drawn, x, y, r } of some) {
      ctx.fillStyle = drawn.hollow ? drawn.color : "#fff";
      ctx.globalAlpha = focus.fade > 0.5 && !focus.near.has(drawn.id) ? 0.5 : 1;
      ctx.fillText(drawn.letter, x, y + r * 0.06);
    }
  }
  ctx.globalAlpha = 1;
}

function isSeen({ x, y, r }: PersonSprite, view: Rect): boolean {
  return x + r > view.x && y + r > view.y && x - r < view.x + view.w && y - r < view.y + view.h;
}

/** Whether a tie may cross the view. */
function crosses({ a, b }: TieSprite, view: Rect): boolean {
  if (Math.max(a.x, b.x) < view.x || Math.max(a.y, b.y) < view.y) return false;
  return Math.min(a.x, b.x) < view.x + view.w && Math.min(a.y, b.y) < view.y + view.h;
}

/** A ring around who is chosen, a thinner one around whom the pointer is on. */
export function paintRing({ ctx, k }: Brushes, { x, y, r }: PersonSprite, strong: boolean): void {
  ctx.beginPath();
  ctx.arc(x, y, r * 1.12 + 3 / k, 0, Math.PI * 2);
  ctx.strokeStyle = INK.accent;
  ctx.lineWidth = (strong ? 2.4 : 1.4) / k;
  ctx.stroke();
}
