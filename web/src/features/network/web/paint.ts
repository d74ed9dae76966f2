/** Paints people and ties, many of one look in one go: on the page, and beside it. */

import type { Rect } from "../../../graph/layout/types";
import { INK } from "../../../graph/palette";
import type { Scene } from "./scene";

export type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Brushes {
  ctx: Ctx;
  /** Screen pixels of one unit. */
  k: number;
  /** What of the world is in view. */
  view: Rect;
}

/** Places in the columns of a scene; null: all. */
export type Some = readonly number[] | null;

const WIDTH_STEP = 0.6;
const STEPS = 16;
/** From afar marks have no white rim, and no letters. */
const RIMS = 0.45;

function* placesOf(some: Some, size: number): Generator<number> {
  if (some) yield* some;
  else for (let place = 0; place < size; place++) yield place;
}

/** Ties, of one colour and width in one go; they come the strongest first, of too many the first ones are painted. */
export function paintTies({ ctx, k, view }: Brushes, { looks, places }: Scene, some: Some, most = Infinity): void {
  const batches = new Map<number, number[]>();
  let left = most;
  for (const tie of placesOf(some, looks.a.length)) {
    if (!crosses(looks.a[tie]!, looks.b[tie]!, places, view)) continue;
    if (left-- <= 0) break;
    const step = Math.min(Math.max(Math.round(places.width[tie]! / WIDTH_STEP), 1), STEPS - 1);
    const look = looks.tieColor[tie]! * STEPS + step;
    const batch = batches.get(look);
    if (batch) batch.push(tie);
    else batches.set(look, [tie]);
  }
  ctx.lineCap = "butt";
  for (const [look, batch] of batches) {
    ctx.strokeStyle = looks.palette[Math.floor(look / STEPS)]!;
    ctx.lineWidth = ((look % STEPS) * WIDTH_STEP) / Math.sqrt(k);
    ctx.beginPath();
    for (const tie of batch) {
      const [a, b] = [looks.a[tie]!, looks.b[tie]!];
      ctx.moveTo(places.x[a]!, places.y[a]!);
      ctx.lineTo(places.x[b]!, places.y[b]!);
    }
    ctx.stroke();
  }
}

/** People: the shape tells whose somebody is, colour and letter his class; hollow is who was never seen. */
export function paintPeople(brushes: Brushes, scene: Scene, some: Some): void {
  const { looks, places } = scene;
  const batches = new Map<number, number[]>();
  for (const person of placesOf(some, looks.color.length)) {
    if (!isSeen(person, scene, brushes.view)) continue;
    const look = looks.color[person]! * 2 + looks.hollow[person]!;
    const batch = batches.get(look);
    if (batch) batch.push(person);
    else batches.set(look, [person]);
  }
  for (const [look, batch] of batches) paintLook(brushes, scene, batch, looks.palette[look >> 1]!, look % 2 === 1);
  if (brushes.k <= RIMS) return;
  paintLetters(brushes.ctx, scene, [...batches.values()].flat().filter((person) => looks.letter[person] && places.r[person]! * brushes.k >= 6.5));
}

function paintLook({ ctx, k }: Brushes, scene: Scene, people: readonly number[], color: string, hollow: boolean): void {
  ctx.beginPath();
  for (const person of people) outline(ctx, scene, person);
  ctx.fillStyle = hollow ? INK.card : color;
  ctx.lineWidth = (hollow ? 1.4 : 1.6) / Math.max(k, 0.5);
  ctx.setLineDash(hollow ? [3, 2.5] : []);
  ctx.strokeStyle = hollow ? color : INK.card;
  ctx.fill();
  if (hollow || k > RIMS) ctx.stroke();
  ctx.setLineDash([]);
}

function outline(ctx: Ctx, { looks, places }: Scene, person: number): void {
  const [x, y, r, shape] = [places.x[person]!, places.y[person]!, places.r[person]!, looks.shape[person]];
  if (shape === "circle") {
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, Math.PI * 2);
  } else if (shape === "square") {
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
function paintLetters(ctx: Ctx, { looks, places }: Scene, people: readonly number[]): void {
  const sizes = new Map<number, number[]>();
  for (const person of people) {
    const size = Math.round(places.r[person]! * (looks.letter[person]!.length > 1 ? 0.82 : 1.05));
    const some = sizes.get(size);
    if (some) some.push(person);
    else sizes.set(size, [person]);
  }
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const [size, some] of sizes) {
    ctx.font = `600 ${size}px sans-serif`;
    for (const person of some) {
      ctx.fillStyle = looks.hollow[person] ? looks.palette[looks.color[person]!]! : "#fff";
      ctx.fillText(looks.letter[person]!, places.x[person]!, places.y[person]! + places.r[person]! * 0.06);
    }
  }
}

function isSeen(person: number, { places }: Scene, view: Rect): boolean {
  const [x, y, r] = [places.x[person]!, places.y[person]!, places.r[person]!];
  return r >= 0 && x + r > view.x && y + r > view.y && x - r < view.x + view.w && y - r < view.y + view.h;
}

/** Whether a tie may cross the view. */
function crosses(a: number, b: number, { x, y, r }: Scene["places"], view: Rect): boolean {
  if (r[a]! < 0 || r[b]! < 0) return false;
  if (Math.max(x[a]!, x[b]!) < view.x || Math.max(y[a]!, y[b]!) < view.y) return false;
  return Math.min(x[a]!, x[b]!) < view.x + view.w && Math.min(y[a]!, y[b]!) < view.y + view.h;
}

/** A ring around who is chosen, a thinner one around whom the pointer is on. */
export function paintRing({ ctx, k }: Brushes, { x, y, r }: { x: number; y: number; r: number }, strong: boolean): void {
  ctx.beginPath();
  ctx.arc(x, y, r * 1.12 + 3 / k, 0, Math.PI * 2);
  ctx.strokeStyle = INK.accent;
  ctx.lineWidth = (strong ? 2.4 : 1.4) / k;
  ctx.stroke();
}
