/** Whom the pointer is on, what it presses, and whom it drags. */

import type { Place } from "../../../graph/force/force";
import { toWorld, type Camera } from "../../../graph/viewport";
import type { PersonSprite } from "./sprites";

const REACH = { mouse: 5, touch: 16 };
const DRAG = 4; // pixels from which a press is a drag

type Spot = MouseEvent | TouchEvent | PointerEvent;

export interface PointerHooks {
  camera: () => Camera;
  people: () => Iterable<PersonSprite>;
  hovered: (id: string | null) => void;
  /** A hand is on somebody, or on the ground. */
  pressed: (somebody: boolean) => void;
  chosen: (id: string | null) => void;
  dragged: (id: string, to: Place) => void;
  dropped: (id: string) => void;
}

export class Pointer {
  private held: { id: string; x: number; y: number; dragged: boolean } | null = null;
  private hovered: string | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly hooks: PointerHooks,
  ) {
    for (const [name, listener] of this.listeners) element.addEventListener(name, listener as EventListener);
  }

  private readonly listeners = [
    ["pointerdown", (event: PointerEvent) => this.press(event)],
    ["pointermove", (event: PointerEvent) => this.point(event)],
    ["pointerup", (event: PointerEvent) => this.release(event)],
    ["pointercancel", () => (this.held = null)],
    ["pointerleave", () => this.hover(null)],
    ["click", (event: MouseEvent) => this.click(event)],
  ] as const;

  personAt(event: Spot): PersonSprite | null {
    const at = this.spotOf(event);
    if (!at) return null;
    const touch = "touches" in event || ("pointerType" in event && event.pointerType === "touch");
    const slack = (touch ? REACH.touch : REACH.mouse) / this.hooks.camera().k;
    let [best, least]: [PersonSprite | null, number] = [null, Infinity];
    for (const sprite of this.hooks.people()) {
      const far = Math.hypot(sprite.x - at.x, sprite.y - at.y) - sprite.r;
      if (far < slack && far < least && sprite.to) [best, least] = [sprite, far];
    }
    return best;
  }

  destroy(): void {
    for (const [name, listener] of this.listeners) this.element.removeEventListener(name, listener as EventListener);
  }

  private spotOf(event: Spot): Place | null {
    const box = this.element.getBoundingClientRect();
    const spot = "touches" in event ? event.touches[0] : event;
    return spot ? toWorld(this.hooks.camera(), spot.clientX - box.left, spot.clientY - box.top) : null;
  }

  private hover(id: string | null): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.element.style.cursor = id ? "pointer" : "";
    this.hooks.hovered(id);
  }

  private press(event: PointerEvent): void {
    const sprite = event.button === 0 && event.isPrimary ? this.personAt(event) : null;
    this.hooks.pressed(sprite !== null);
    if (!sprite) return;
    this.held = { id: sprite.drawn.id, x: event.clientX, y: event.clientY, dragged: false };
    this.element.setPointerCapture(event.pointerId);
  }

  private point(event: PointerEvent): void {
    if (!this.held) {
      if (event.pointerType !== "touch" && event.buttons === 0) this.hover(this.personAt(event)?.drawn.id ?? null);
      return;
    }
    if (!this.held.dragged && Math.hypot(event.clientX - this.held.x, event.clientY - this.held.y) < DRAG) return;
    this.held.dragged = true;
    this.hooks.dragged(this.held.id, this.spotOf(event)!);
  }

  private release(event: PointerEvent): void {
    const held = this.held;
    this.held = null;
    if (!held) return;
    if (this.element.hasPointerCapture(event.pointerId)) this.element.releasePointerCapture(event.pointerId);
    if (held.dragged) this.hooks.dropped(held.id);
    else this.hooks.chosen(held.id);
  }

  private click(event: MouseEvent): void {
    if (event.target instanceof HTMLCanvasElement && !this.personAt(event)) this.hooks.chosen(null);
  }
}
