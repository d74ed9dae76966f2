/**
 * Cards as elements, only those in view. Frames are pooled: a card that leaves the view lends its frame to one that enters.
 * The layer is moved by the compositor; its own scale changes only when a zoom has come to rest, so that text stays sharp.
 */

import { fill, type Picture } from "../../graph";
import { ROUTE, type Layout, type Rect } from "../../graph/layout/types";
import { tint } from "../../graph/palette";
import { cardInView, levelAt, seatsInView, worldView, type Camera, type Size } from "../../graph/viewport";
import type { GroupMark } from "../../graph/scene/card";
import { cardClass, cardHtml, cardLabel, escapeHtml } from "./card-html";

const MARGIN = 320;
/** Time per frame for cards that are not in view yet. */
const BUDGET_MS = 4;
const SETTLE_MS = 120;

interface Frame {
  element: HTMLElement;
  node: number;
  /** Whose card it shows, and its inside as written: what has not changed is not written again. */
  id: string;
  html: string;
}

export class CardLayer {
  readonly element = document.createElement("div");
  /** Scaled to the zoom at rest; also carries rings and lines above the cards. */
  readonly inner = document.createElement("div");
  private picture: Picture | null = null;
  private groups = new Map<number, GroupMark[]>();
  private readonly frames = new Map<number, Frame>();
  /** Frames without a card, by the seat they showed last. */
  private readonly spare = new Map<string, Frame>();
  private screen: Size = { w: 0, h: 0 };
  private base = 0;
  /** While the view stays in here, the cards need no look. */
  private core: Rect | null = null;
  /** Cards just outside the view that have no frame yet. */
  private queue: number[] = [];
  private timer = 0;
  private pending = 0;
  private selected = new Set<number>();
  private active = -1;
  private lifted = -1;

  constructor() {
    this.element.className = "gx-cards";
    this.inner.className = "gx-cards-inner";
    this.element.append(this.inner);
  }

  resize(screen: Size): void {
    this.screen = screen;
    this.core = null;
  }

  setPicture(picture: Picture, groups: Map<number, GroupMark[]>): void {
    this.picture = picture;
    this.groups = groups;
    this.setAside(this.frames.values());
    this.frames.clear();
    this.queue = [];
    this.core = null;
  }

  setSelection(selected: ReadonlySet<number>, active: number): void {
    const changed = new Set([...this.selected, ...selected, this.active, active]);
    this.selected = new Set(selected);
    this.active = active;
    for (const node of changed) {
      const frame = this.frames.get(node);
      if (frame) this.mark(frame);
    }
  }

  /** The card that is in the air; -1 for none. */
  lift(node: number): void {
    if (node === this.lifted) return;
    this.frames.get(this.lifted)?.element.classList.remove("gx-lifted");
    this.frames.get(node)?.element.classList.add("gx-lifted");
    this.lifted = node;
  }

  /** Bring the layer to a camera. */
  show(camera: Camera): void {
    if (!this.picture || this.screen.w === 0) return;
    if (this.base === 0) this.rebase(camera.k);
    // A zoom that goes back to where it came from has nothing to settle, and what it left behind must not be shown.
    window.clearTimeout(this.timer);
    if (camera.k !== this.base) this.settleLater(camera);
    this.move(camera);
    this.fillView(camera);
  }

  private move(camera: Camera): void {
    this.element.style.transform = `translate(${camera.x}px,${camera.y}px) scale(${camera.k / this.base})`;
  }

  private rebase(k: number): void {
    this.base = k;
    this.inner.style.transform = `scale(${k})`;
  }

  private settleLater(camera: Camera): void {
    this.timer = window.setTimeout(() => {
      this.rebase(camera.k);
      this.move(camera);
    }, SETTLE_MS);
  }

  /** Cards for what is on the screen now; those around it follow a few at a time, before they come into view. */
  private fillView(camera: Camera): void {
    if (levelAt(camera.k) !== "cards") {
      if (this.frames.size || this.queue.length) this.clear();
      return;
    }
    const view = worldView(camera, this.screen);
    if (this.core && contains(this.core, view)) return;
    this.core = worldView(camera, this.screen, MARGIN / 2);
    this.place(view, worldView(camera, this.screen, MARGIN));
  }

  private place(view: Rect, around: Rect): void {
    const { layout } = this.picture!;
    const wanted = seatsInView(layout, around).filter((node) => cardInView(layout, node, around));
    const kept = new Set(wanted);
    for (const [node, frame] of this.frames) {
      if (kept.has(node)) continue;
      this.setAside([frame]);
      this.frames.delete(node);
    }
    const missing = wanted.filter((node) => !this.frames.has(node));
    this.queue = missing.filter((node) => !cardInView(layout, node, view));
    for (const node of missing) if (cardInView(layout, node, view)) this.frames.set(node, this.dress(node));
    if (this.queue.length) this.dressLater();
    else this.dropSpare();
  }

  private dressLater(): void {
    cancelAnimationFrame(this.pending);
    this.pending = requestAnimationFrame(() => {
      const start = performance.now();
      while (this.queue.length && performance.now() - start < BUDGET_MS) {
        const node = this.queue.pop()!;
        if (!this.frames.has(node)) this.frames.set(node, this.dress(node));
      }
      if (this.queue.length) this.dressLater();
      else this.dropSpare();
    });
  }

  /** Frames that nobody wanted leave the document; they stay at hand for the next cards. */
  private dropSpare(): void {
    for (const frame of this.spare.values()) if (frame.element.isConnected) frame.element.remove();
  }

  private clear(): void {
    cancelAnimationFrame(this.pending);
    this.queue = [];
    this.setAside(this.frames.values());
    this.frames.clear();
    this.dropSpare();
    this.core = null;
  }

  private setAside(frames: Iterable<Frame>): void {
    for (const frame of frames) this.spare.set(frame.id, frame);
  }

  /** A frame for a card: the one that showed this seat before, any other, or a new one. */
  private takeFrame(id: string): Frame {
    const old = this.spare.get(id) ?? this.spare.get(id.replace(/^guess:/u, "ghost:")) ?? this.spare.values().next().value;
    if (!old) return { element: makeFrame(), node: -1, id: "", html: "" };
    this.spare.delete(old.id);
    return old;
  }

  private dress(node: number): Frame {
    const picture = this.picture!;
    const face = picture.face(node);
    const frame = this.takeFrame(face.id);
    const { element } = frame;
    const html = cardHtml(face, picture.labels) + this.toggleHtml(node) + this.groupHtml(node);
    if (frame.html !== html) element.innerHTML = html;
    if (frame.id !== face.id) {
      element.id = cardId(face.id);
      element.dataset.id = face.id;
    }
    Object.assign(frame, { node, id: face.id, html });
    element.style.cssText = this.frameStyle(node);
    this.describe(element, node);
    this.mark(frame);
    if (!element.isConnected) this.inner.append(element);
    return frame;
  }

  private frameStyle(node: number): string {
    const { layout } = this.picture!;
    const face = this.picture!.face(node);
    const rings = this.groups.get(node) ?? [];
    const shadow = rings.length ? `;box-shadow:${rings.map((ring, k) => `0 0 0 ${1.5 + k * 3}px ${ring.color}`).join(",")}` : "";
    const own = face.own ? `;background:${tint(face.own, 0.91)}` : "";
    return `transform:translate(${layout.x[node]}px,${layout.y[node]}px);height:${layout.h[node]}px;--c:${face.color}${own}${shadow}`;
  }

  private describe(element: HTMLElement, node: number): void {
    const { forest, layout } = this.picture!;
    element.setAttribute("aria-level", String(forest.depth[node]! + 1));
    element.setAttribute("aria-label", cardLabel(this.picture!, node));
    const parent = forest.childStart[node + 1]! > forest.childStart[node]!;
    if (parent) element.setAttribute("aria-expanded", String(layout.hidden[node] === 0));
    else element.removeAttribute("aria-expanded");
  }

  private toggleHtml(node: number): string {
    const { forest, layout, labels } = this.picture!;
    if (forest.childStart[node + 1]! === forest.childStart[node]!) return "";
    const hidden = layout.hidden[node]!;
    const side = layout.direction === "left_right" ? "right" : hangsBelow(layout, node) ? "hang" : "bottom";
    const label = hidden ? fill(labels.hidden, { count: hidden }) : labels.collapse;
    const text = hidden ? `+${hidden}` : "";
    return `<span class="gx-toggle gx-toggle-${side}${hidden ? " gx-folded" : ""}" role="button" title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}">${text}</span>`;
  }

  private groupHtml(node: number): string {
    const rings = this.groups.get(node) ?? [];
    return rings
      .map(({ name, color }, k) => `<span class="gx-group" style="background:${color};right:${10 + k * 14}px">${escapeHtml(name)}</span>`)
      .join("");
  }

  private mark(frame: Frame): void {
    const { element, node } = frame;
    const chosen = this.selected.has(node);
    element.className = cardClass(this.picture!.face(node)) + (chosen ? " gx-selected" : "") + (node === this.active ? " gx-active" : "");
    element.setAttribute("aria-selected", String(chosen));
  }

  destroy(): void {
    window.clearTimeout(this.timer);
    cancelAnimationFrame(this.pending);
  }
}

/** Whether the seat's line leaves at its left edge, towards a hanging column. */
function hangsBelow(layout: Layout, node: number): boolean {
  const { childStart, childList } = layout.forest;
  for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
    if (layout.placed[childList[c]!]) return layout.routes.kind[childList[c]!] === ROUTE.hang;
  }
  return false;
}

/** Id of a card's element, for `aria-activedescendant`. */
export function cardId(positionId: string): string {
  return `gx-${positionId}`;
}

function makeFrame(): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "treeitem");
  return element;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h
  );
}
