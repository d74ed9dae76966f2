/**
 * Dragging a card onto another one, into a lane or onto empty ground. Pointer events only, so that a mouse, a pen and a
 * finger work alike; a finger must rest first, because moving at once means panning.
 */

import "./drag.css";

const START_PX = 5;
const REST_MS = 360;
const WOBBLE_PX = 9;
const EDGE_PX = 44;

/** What may happen at a place. */
export interface DropHint {
  text: string;
  /** A drop does this, is refused, or changes nothing. */
  outcome: "done" | "refused" | "nothing";
}

/** What is carried; the words stand beside the pointer. */
export interface Freight {
  name: string;
  detail: string;
}

/** Where the pointer is, and whether Alt asks for a copy. */
export interface DragPoint {
  x: number;
  y: number;
  copy: boolean;
}

export interface DragHooks<C extends Freight> {
  /** What moves by itself when the pointer comes near its edge. */
  host: () => HTMLElement | null;
  /** Called while the cargo moves: shows the target, answers what a drop would do. Null: nothing is there. */
  over: (cargo: C, at: DragPoint) => DropHint | null;
  drop: (cargo: C, at: DragPoint) => void;
  leave: () => void;
  pan: (dx: number, dy: number) => void;
}

export class Drag<C extends Freight> {
  private cargo: C | null = null;
  private ghost: HTMLElement | null = null;
  private start = { x: 0, y: 0 };
  private last: DragPoint = { x: 0, y: 0, copy: false };
  private pointer = -1;
  private flying = false;
  private touch = false;
  private rest = 0;
  private frame = 0;
  private endedAt = 0;

  constructor(private readonly hooks: DragHooks<C>) {}

  get active(): boolean {
    return this.flying;
  }

  /** A click follows the end of a drag; it means nothing. */
  get justEnded(): boolean {
    return performance.now() - this.endedAt < 60;
  }

  /** A pointer went down on something that can be dragged. */
  arm(event: PointerEvent, cargo: C): void {
    this.cancel();
    this.cargo = cargo;
    this.pointer = event.pointerId;
    this.touch = event.pointerType === "touch";
    this.start = { x: event.clientX, y: event.clientY };
    this.last = pointOf(event);
    if (this.touch) this.rest = window.setTimeout(() => this.lift(), REST_MS);
    window.addEventListener("pointermove", this.onMove);
    window.addEventListener("pointerup", this.onUp);
    window.addEventListener("pointercancel", this.onCancel);
    window.addEventListener("keydown", this.onKey, true);
    window.addEventListener("keyup", this.onKey, true);
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    this.last = pointOf(event);
    const far = Math.hypot(this.last.x - this.start.x, this.last.y - this.start.y);
    if (!this.flying) {
      if (this.rest) return far > WOBBLE_PX ? this.cancel() : undefined;
      if (far < START_PX) return;
      this.lift();
    }
    event.preventDefault();
    this.follow();
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    const { cargo, flying, last } = this;
    this.cancel();
    if (!cargo || !flying) return;
    this.endedAt = performance.now();
    this.hooks.drop(cargo, last);
  };

  private readonly onCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer) this.cancel();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.flying) return;
    if (event.key === "Alt") return this.turn(event);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.endedAt = performance.now();
    this.cancel();
  };

  /** Alt pressed or let go while something is in the air. */
  private turn(event: KeyboardEvent): void {
    event.preventDefault();
    this.last = { ...this.last, copy: event.type === "keydown" };
    this.follow();
  }

  private lift(): void {
    const { cargo } = this;
    if (!cargo) return;
    this.rest = 0;
    this.flying = true;
    this.ghost = makeGhost(cargo);
    document.body.append(this.ghost);
    document.documentElement.classList.add("gx-dragging");
    window.getSelection()?.removeAllRanges();
    this.follow();
    this.frame = requestAnimationFrame(this.scroll);
  }

  private follow(): void {
    const { ghost, cargo, last } = this;
    if (!ghost || !cargo) return;
    const hint = this.hooks.over(cargo, last);
    ghost.dataset.outcome = hint?.outcome ?? "nothing";
    ghost.querySelector(".gx-ghost-hint")!.textContent = hint?.text ?? "";
    this.placeGhost(ghost);
  }

  /** Beside the pointer and inside the window; a finger would hide it below itself. */
  private placeGhost(ghost: HTMLElement): void {
    const { x, y } = this.last;
    const left = Math.max(Math.min(x + 12, window.innerWidth - ghost.offsetWidth - 8), 8);
    const top = this.touch ? y - ghost.offsetHeight - 24 : y + 10;
    ghost.style.transform = `translate(${left}px,${Math.max(top, 8)}px)`;
  }

  /** Near an edge, the chart moves by itself. */
  private readonly scroll = (): void => {
    if (!this.flying) return;
    const box = this.hooks.host()?.getBoundingClientRect() ?? NOWHERE;
    const { x, y } = this.last;
    const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
    const dx = inside ? pull(x - box.left) - pull(box.right - x) : 0;
    const dy = inside ? pull(y - box.top) - pull(box.bottom - y) : 0;
    if (dx || dy) {
      this.hooks.pan(dx, dy);
      this.follow();
    }
    this.frame = requestAnimationFrame(this.scroll);
  };

  cancel(): void {
    window.clearTimeout(this.rest);
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pointermove", this.onMove);
    window.removeEventListener("pointerup", this.onUp);
    window.removeEventListener("pointercancel", this.onCancel);
    window.removeEventListener("keydown", this.onKey, true);
    window.removeEventListener("keyup", this.onKey, true);
    document.documentElement.classList.remove("gx-dragging");
    this.ghost?.remove();
    if (this.flying) this.hooks.leave();
    this.ghost = null;
    this.cargo = null;
    this.flying = false;
    this.rest = 0;
    this.pointer = -1;
  }
}

const NOWHERE = { left: 0, right: 0, top: 0, bottom: 0 };

function pointOf(event: PointerEvent): DragPoint {
  return { x: event.clientX, y: event.clientY, copy: event.altKey };
}

function pull(distance: number): number {
  return distance < EDGE_PX ? Math.ceil((EDGE_PX - distance) / 3) : 0;
}

function makeGhost(cargo: Freight): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "gx-ghost";
  const name = document.createElement("b");
  name.textContent = cargo.name;
  const detail = document.createElement("span");
  detail.textContent = cargo.detail;
  const hint = document.createElement("em");
  hint.className = "gx-ghost-hint";
  ghost.append(name, detail, hint);
  return ghost;
}
