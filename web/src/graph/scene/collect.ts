/** The brush that writes shapes down. */

import { textWidth } from "../text";
import type { Brush, Letter, Look, Part, PathCommand, Shape } from "./types";

const round = (value: number) => Math.round(value * 100) / 100;

export class Collector implements Brush {
  readonly shapes: Shape[] = [];
  private part: Part = "page";
  private ref = "";

  about(part: Part, ref: string): void {
    this.part = part;
    this.ref = ref;
  }

  rect(x: number, y: number, w: number, h: number, radius: number, look: Look): void {
    const place = { x: round(x), y: round(y), w: round(w), h: round(h) };
    this.shapes.push({ type: "rect", ...this.common(look), ...place, radius, ...paint(look) });
  }

  circle(cx: number, cy: number, r: number, look: Look): void {
    this.shapes.push({ type: "circle", ...this.common(look), cx: round(cx), cy: round(cy), r, ...paint(look) });
  }

  polyline(points: readonly number[], radius: number, look: Look, ends?: { source: string; target: string }): void {
    this.path(roundedCommands(points, radius), look, ends);
  }

  path(commands: readonly PathCommand[], look: Look, ends?: { source: string; target: string }): void {
    this.shapes.push({
      type: "path",
      ...this.common(look),
      commands: commands.map(roundCommand),
      ...paint(look),
      source: ends?.source ?? null,
      target: ends?.target ?? null,
    });
  }

  text(text: string, x: number, y: number, letter: Letter): void {
    if (text === "") return;
    const { size, color, weight = 400, anchor = "start", opacity = 1 } = letter;
    const width = round(textWidth(text, size, weight));
    const common = this.common({ opacity });
    this.shapes.push({ type: "text", ...common, x: round(x), y: round(y), text, size, weight, color, anchor, width });
  }

  private common(look: Look) {
    return { part: this.part, ref: this.ref, opacity: look.opacity ?? 1 };
  }
}

function paint(look: Look) {
  return { fill: look.fill ?? null, stroke: look.stroke ?? null };
}

function roundCommand(command: PathCommand): PathCommand {
  return command.map((value) => (typeof value === "number" ? round(value) : value)) as PathCommand;
}

/** Straight pieces between the points, each inner corner replaced by a quarter of a small circle. */
export function roundedCommands(points: readonly number[], radius: number): PathCommand[] {
  if (points.length < 4) return [];
  const commands: PathCommand[] = [["M", points[0]!, points[1]!]];
  for (let k = 2; k < points.length - 2; k += 2) {
    const [x, y] = [points[k]!, points[k + 1]!];
    const before = towards(x, y, points[k - 2]!, points[k - 1]!, radius);
    const after = towards(x, y, points[k + 2]!, points[k + 3]!, radius);
    if (!before || !after) continue;
    commands.push(["L", before[0], before[1]], ["Q", x, y, after[0], after[1]]);
  }
  commands.push(["L", points[points.length - 2]!, points[points.length - 1]!]);
  return commands;
}

function towards(x: number, y: number, tx: number, ty: number, radius: number): [number, number] | null {
  const length = Math.hypot(tx - x, ty - y);
  if (length < 0.01) return null;
  const share = Math.min(radius, length / 2) / length;
  return [x + (tx - x) * share, y + (ty - y) * share];
}
