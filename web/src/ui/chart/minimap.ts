/** The whole chart in a corner, with the frame of what is on the screen. Press or drag to go there. */

import type { Rect } from "../../graph/layout/types";
import { levelAt, worldView, type Camera, type Size } from "../../graph/viewport";
import { tint } from "../../graph/palette";
import { pixelRatio } from "./ground-layer";
import type { PaintPlan } from "./paint";

const WIDTH = 196;
const HEIGHT = 124;
const PADDING = 6;

/** Everything is on the screen: a map would only cover some of it. */
function holds(view: Rect, bounds: Rect): boolean {
  return (
    view.x <= bounds.x && view.y <= bounds.y && view.x + view.w >= bounds.x + bounds.w && view.y + view.h >= bounds.y + bounds.h
  );
}

export class Minimap {
  readonly element = document.createElement("div");
  private readonly canvas = document.createElement("canvas");
  private readonly frame = document.createElement("div");
  private plan: PaintPlan | null = null;
  private scale = 1;
  private origin = { x: 0, y: 0 };
  private timer = 0;
  private last: { camera: Camera; screen: Size } | null = null;

  constructor(private readonly goTo: (world: { x: number; y: number }) => void) {
    this.element.className = "gx-minimap";
    this.frame.className = "gx-minimap-frame";
    this.element.append(this.canvas, this.frame);
    this.element.addEventListener("pointerdown", (event) => this.press(event));
    this.element.addEventListener("pointermove", (event) => event.buttons & 1 && this.jump(event));
  }

  label(text: string): void {
    this.element.setAttribute("aria-label", text);
    this.element.setAttribute("role", "img");
  }

  /** Painted after the chart itself, when there is time. */
  setPlan(plan: PaintPlan): void {
    this.plan = plan;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.paint(), 90);
  }

  private paint(): void {
    const { plan } = this;
    if (!plan) return;
    const { layout } = plan.picture;
    const ratio = pixelRatio();
    this.canvas.width = WIDTH * ratio;
    this.canvas.height = HEIGHT * ratio;
    const { bounds } = layout;
    this.scale = Math.min((WIDTH - PADDING * 2) / Math.max(bounds.w, 1), (HEIGHT - PADDING * 2) / Math.max(bounds.h, 1), 0.2);
    this.origin = { x: (WIDTH - bounds.w * this.scale) / 2, y: (HEIGHT - bounds.h * this.scale) / 2 };
    const context = this.canvas.getContext("2d")!;
    const k = this.scale * ratio;
    context.setTransform(k, 0, 0, k, this.origin.x * ratio, this.origin.y * ratio);
    layout.boxes.forEach((box, index) => {
      if (box.level > 0) return;
      context.fillStyle = tint(plan.departments[index]!.color, 0.86);
      context.fillRect(box.x, box.y, box.w, box.h);
    });
    this.paintSeats(context);
    if (this.last) this.show(this.last.camera, this.last.screen);
  }

  private paintSeats(context: CanvasRenderingContext2D): void {
    const { layout, face } = this.plan!.picture;
    const most = 1.6 / this.scale;
    for (const node of layout.order) {
      context.fillStyle = tint(face(node).color, face(node).dim ? 0.8 : 0.25);
      context.fillRect(layout.x[node]!, layout.y[node]!, Math.max(layout.w[node]!, most), Math.max(layout.h[node]!, most * 0.7));
    }
  }

  show(camera: Camera, screen: Size): void {
    this.last = { camera, screen };
    const view = worldView(camera, screen);
    this.element.classList.toggle("gx-minimap-idle", this.plan !== null && holds(view, this.plan.picture.layout.bounds));
    const clamp = (value: number, most: number) => Math.min(Math.max(value, -2), most + 2);
    const left = clamp(this.origin.x + view.x * this.scale, WIDTH);
    const top = clamp(this.origin.y + view.y * this.scale, HEIGHT);
    const right = clamp(this.origin.x + (view.x + view.w) * this.scale, WIDTH);
    const bottom = clamp(this.origin.y + (view.y + view.h) * this.scale, HEIGHT);
    this.frame.style.cssText = `transform:translate(${left}px,${top}px);width:${Math.max(right - left, 4)}px;height:${Math.max(bottom - top, 4)}px`;
    this.frame.dataset.level = levelAt(camera.k);
  }

  private press(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.element.setPointerCapture(event.pointerId);
    this.jump(event);
  }

  private jump(event: PointerEvent): void {
    const box = this.element.getBoundingClientRect();
    this.goTo({
      x: (event.clientX - box.left - this.origin.x) / this.scale,
      y: (event.clientY - box.top - this.origin.y) / this.scale,
    });
  }

  destroy(): void {
    window.clearTimeout(this.timer);
  }
}
