/**
 * The canvas under the cards. It is painted a little larger than the screen and then only moved and scaled by the
 * compositor; it is painted again when its edge comes into view or the zoom has changed too much.
 */

import { INK } from "../../graph/palette";
import { levelAt, worldView, type Camera, type Level, type Size } from "../../graph/viewport";
import type { Rect } from "../../graph/layout/types";
import { CanvasBrush } from "./canvas-brush";
import { paint, planLines, type PaintPlan } from "./paint";

const MARGIN = 160;
/** While zooming, an old painting is stretched up to this factor before a new one is made. */
const STRETCH = 1.5;
const SETTLE_MS = 110;

export class GroundLayer {
  readonly element = document.createElement("canvas");
  private readonly context: CanvasRenderingContext2D;
  private plan: PaintPlan | null = null;
  private screen: Size = { w: 0, h: 0 };
  private painted: Camera | null = null;
  private paintedLevel: Level = "cards";
  private paintMs = 0;
  private paintedAt = 0;
  private timer = 0;

  constructor() {
    this.element.className = "gx-ground";
    this.element.setAttribute("aria-hidden", "true");
    this.context = this.element.getContext("2d", { alpha: false })!;
  }

  resize(screen: Size): void {
    const ratio = pixelRatio();
    this.screen = screen;
    this.element.width = Math.ceil((screen.w + MARGIN * 2) * ratio);
    this.element.height = Math.ceil((screen.h + MARGIN * 2) * ratio);
    this.element.style.width = `${this.element.width / ratio}px`;
    this.element.style.height = `${this.element.height / ratio}px`;
    this.painted = null;
  }

  /** A new picture is painted at the next `show`. */
  setPlan(plan: PaintPlan): void {
    this.plan = plan;
    this.painted = null;
  }

  /** Zoomed out, the canvas shows the lines of the selected seats. Answers whether it must be shown again. */
  select(selection: readonly string[]): boolean {
    if (!this.plan) return false;
    const before = shownLines(this.plan);
    this.plan = { ...this.plan, selection };
    if (this.paintedLevel !== "blocks" || (before === 0 && shownLines(this.plan) === 0)) return false;
    this.painted = null;
    return true;
  }

  /** Bring the canvas to a camera, repainting only where it must. */
  show(camera: Camera): void {
    if (!this.plan || this.screen.w === 0) return;
    if (this.mustPaint(camera)) this.paintAt(camera);
    else if (this.painted!.k !== camera.k) this.settleLater(camera);
    this.move(camera);
  }

  private mustPaint(camera: Camera): boolean {
    const { painted } = this;
    if (!painted) return true;
    const stretch = camera.k / painted.k;
    const level = levelAt(camera.k);
    const covered = this.covers(camera);
    if (covered && stretch === 1) return false;
    const rested = performance.now() - this.paintedAt > this.paintMs * 5;
    if (level !== this.paintedLevel && (level === "cards" || rested)) return true;
    if (!rested) return false;
    return !covered || stretch > STRETCH || stretch < 1 / STRETCH;
  }

  /** Whether what is visible of the chart lies inside the painting. */
  private covers(camera: Camera): boolean {
    const { bounds } = this.plan!.picture.layout;
    const seen = overlap(worldView(camera, this.screen), bounds);
    if (!seen) return true;
    const held = worldView(this.painted!, this.screen, MARGIN);
    const slack = 1 / camera.k;
    return (
      seen.x >= held.x - slack &&
      seen.y >= held.y - slack &&
      seen.x + seen.w <= held.x + held.w + slack &&
      seen.y + seen.h <= held.y + held.h + slack
    );
  }

  private settleLater(camera: Camera): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.paintAt(camera);
      this.move(camera);
    }, SETTLE_MS);
  }

  private paintAt(camera: Camera): void {
    window.clearTimeout(this.timer);
    const start = performance.now();
    const ratio = pixelRatio();
    const { context, element } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = INK.page;
    context.fillRect(0, 0, element.width, element.height);
    const k = camera.k * ratio;
    context.setTransform(k, 0, 0, k, (camera.x + MARGIN) * ratio, (camera.y + MARGIN) * ratio);
    const level = levelAt(camera.k);
    paint(new CanvasBrush(context, camera.k), this.plan!, level, worldView(camera, this.screen, MARGIN), camera.k);
    this.painted = { ...camera };
    this.paintedLevel = level;
    this.paintedAt = performance.now();
    this.paintMs = this.paintedAt - start;
  }

  private move(camera: Camera): void {
    const painted = this.painted!;
    const scale = camera.k / painted.k;
    const x = camera.x - (painted.x + MARGIN) * scale;
    const y = camera.y - (painted.y + MARGIN) * scale;
    this.element.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
  }

  destroy(): void {
    window.clearTimeout(this.timer);
  }
}

function shownLines(plan: PaintPlan): number {
  return plan.picture.view.show_lines === "selected" && plan.selection.length === 0 ? 0 : planLines(plan).length;
}

function overlap(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(a.x + a.w, b.x + b.w) - x;
  const h = Math.min(a.y + a.h, b.y + b.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

/** More than two device pixels per pixel cost much and show nothing. */
export function pixelRatio(): number {
  return Math.min(window.devicePixelRatio || 1, 2);
}
