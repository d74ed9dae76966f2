/** Paints what is told: the lines and ties of the chart, in its colours and with its ends, a little bowed. */

import { INK } from "../../../graph/palette";
import { secondaryStyle } from "../../../graph/scene/lines";
import type { Brushes, Ctx } from "./paint";
import type { Scene, ToldLine } from "./scene";

interface End {
  x: number;
  y: number;
  r: number;
}

export function paintTold({ ctx, k }: Pick<Brushes, "ctx" | "k">, { places }: Scene, told: readonly ToldLine[]): void {
  const unit = 1 / Math.max(k, 0.4);
  const endOf = (person: number): End => ({ x: places.x[person]!, y: places.y[person]!, r: places.r[person]! });
  for (const line of told) {
    const [a, b] = [endOf(line.a), endOf(line.b)];
    if (a.r >= 0 && b.r >= 0) paintBow(ctx, a, b, line, unit);
  }
}

function paintBow(ctx: Ctx, a: End, b: End, { kind, sure }: ToldLine, unit: number): void {
  const style = kind === "reports_to" ? { color: INK.line, dash: null } : secondaryStyle(kind);
  const dash = sure ? style.dash : [4, 3];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const bow = Math.min(length * 0.16, 36);
  const [cx, cy] = [(a.x + b.x) / 2 - uy * bow, (a.y + b.y) / 2 + ux * bow];
  const [sx, sy] = toward(a, cx, cy, a.r + 2);
  const [ex, ey] = toward(b, cx, cy, b.r + 2);
  ctx.strokeStyle = ctx.fillStyle = style.color;
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

function toward({ x, y }: End, cx: number, cy: number, far: number): [number, number] {
  const length = Math.hypot(cx - x, cy - y) || 1;
  return [x + ((cx - x) / length) * far, y + ((cy - y) / length) * far];
}

function arrow(ctx: Ctx, cx: number, cy: number, x: number, y: number, unit: number): void {
  const length = Math.hypot(x - cx, y - cy) || 1;
  const [ux, uy] = [((x - cx) / length) * unit, ((y - cy) / length) * unit];
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - ux * 8 - uy * 4, y - uy * 8 + ux * 4);
  ctx.lineTo(x - ux * 8 + uy * 4, y - uy * 8 - ux * 4);
  ctx.fill();
}

function bar(ctx: Ctx, cx: number, cy: number, x: number, y: number, unit: number): void {
  const length = Math.hypot(x - cx, y - cy) || 1;
  const [ux, uy] = [((x - cx) / length) * unit * 5, ((y - cy) / length) * unit * 5];
  ctx.lineWidth = 2.4 * unit;
  ctx.beginPath();
  ctx.moveTo(x - uy, y + ux);
  ctx.lineTo(x + uy, y - ux);
  ctx.stroke();
}

function dot(ctx: Ctx, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fill();
}
