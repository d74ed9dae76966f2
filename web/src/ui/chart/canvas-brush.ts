/** The brush that paints on a canvas at once. Rectangles and lines of one look that follow each other become one path. */

import { textWidth } from "../../graph/text";
import type { Brush, Letter, Look, PathCommand } from "../../graph/scene/types";

const FAMILY = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif";

export class CanvasBrush implements Brush {
  private pending = "";
  private pendingLook: Look | null = null;
  private font = "";

  /** `scale` is screen pixels per world unit: text below a few pixels is not painted. */
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly scale: number,
  ) {
    context.lineCap = "round";
    context.lineJoin = "round";
  }

  about(): void {
    // A canvas keeps no objects.
  }

  rect(x: number, y: number, w: number, h: number, radius: number, look: Look): void {
    this.open("rect", look);
    if (radius * this.scale < 1) this.context.rect(x, y, w, h);
    else this.context.roundRect(x, y, w, h, radius);
  }

  circle(cx: number, cy: number, r: number, look: Look): void {
    this.open("circle", look);
    this.context.moveTo(cx + r, cy);
    this.context.arc(cx, cy, r, 0, Math.PI * 2);
  }

  polyline(points: readonly number[], radius: number, look: Look): void {
    this.open("line", look);
    const { context } = this;
    const last = points.length - 2;
    const round = radius * this.scale >= 2;
    context.moveTo(points[0]!, points[1]!);
    for (let k = 2; k < last; k += 2) {
      if (round) context.arcTo(points[k]!, points[k + 1]!, points[k + 2]!, points[k + 3]!, this.cornerRadius(points, k, radius));
      else context.lineTo(points[k]!, points[k + 1]!);
    }
    context.lineTo(points[last]!, points[last + 1]!);
  }

  private cornerRadius(points: readonly number[], k: number, radius: number): number {
    const before = Math.abs(points[k]! - points[k - 2]!) + Math.abs(points[k + 1]! - points[k - 1]!);
    const after = Math.abs(points[k + 2]! - points[k]!) + Math.abs(points[k + 3]! - points[k + 1]!);
    return Math.min(radius, before / 2, after / 2);
  }

  path(commands: readonly PathCommand[], look: Look): void {
    this.open("path", look);
    for (const command of commands) this.command(command);
  }

  private command(command: PathCommand): void {
    const { context } = this;
    if (command[0] === "M") context.moveTo(command[1], command[2]);
    else if (command[0] === "L") context.lineTo(command[1], command[2]);
    else if (command[0] === "Q") context.quadraticCurveTo(command[1], command[2], command[3], command[4]);
    else if (command[0] === "C") context.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
    else context.closePath();
  }

  text(text: string, x: number, y: number, letter: Letter): void {
    if (letter.size * this.scale < 4) return;
    this.flush();
    const { context } = this;
    const font = `${letter.weight ?? 400} ${letter.size}px ${FAMILY}`;
    if (font !== this.font) context.font = this.font = font;
    context.textAlign = letter.anchor === "middle" ? "center" : letter.anchor === "end" ? "right" : "left";
    context.globalAlpha = letter.opacity ?? 1;
    context.fillStyle = letter.color;
    context.fillText(text, x, y, textWidth(text, letter.size, letter.weight) * 1.15);
    context.globalAlpha = 1;
  }

  private open(kind: string, look: Look): void {
    const { stroke } = look;
    const key = `${kind}|${look.fill}|${stroke?.color}|${stroke?.width}|${stroke?.dash}|${look.opacity}`;
    if (key === this.pending) return;
    this.flush();
    this.pending = key;
    this.pendingLook = look;
    this.context.beginPath();
  }

  /** Paint what has been gathered; call once at the end. */
  flush(): void {
    const look = this.pendingLook;
    if (!look) return;
    const { context } = this;
    this.pending = "";
    this.pendingLook = null;
    context.globalAlpha = look.opacity ?? 1;
    if (look.fill) {
      context.fillStyle = look.fill;
      context.fill();
    }
    if (look.stroke) {
      context.strokeStyle = look.stroke.color;
      context.lineWidth = look.stroke.width;
      context.setLineDash(look.stroke.dash ? [...look.stroke.dash] : []);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
}
