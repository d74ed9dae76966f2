/** The chart on screen: one camera, the layers that follow it, and what the reader does to them. No React in here. */

import { factsById, buildForest, collapsedAbove, makePicture, type Forest, type Picture } from "../../graph";
import { cardRect } from "../../graph/layout/layout";
import type { Rect } from "../../graph/layout/types";
import {
  levelAt,
  openingCamera,
  pairCamera,
  seatNear,
  ZOOM,
  type Camera,
  type Level,
  type Opening,
  type Size,
} from "../../graph/viewport";
import { cardId, CardLayer } from "./card-layer";
import { cardLabel } from "./card-html";
import { GroundLayer } from "./ground-layer";
import type { HandledChart } from "./hands";
import { onChartKey } from "./keys";
import { Minimap } from "./minimap";
import { Overlay } from "./overlay";
import { paintPlan } from "./paint";
import { StagePointer } from "./stage-pointer";
import { Tooltip } from "./tooltip";
import type { DragItem, StageEvents, StageInput } from "./types";
import { Viewpoint } from "./viewpoint";

export interface StageOptions {
  minimap: boolean;
  opening: Opening;
}

export class Stage implements HandledChart {
  readonly ground = new GroundLayer();
  readonly cards = new CardLayer();
  readonly overlay: Overlay;
  readonly tooltip = new Tooltip();
  readonly minimap: Minimap | null;
  readonly viewpoint: Viewpoint;
  readonly pointer: StagePointer;
  private readonly proxy = document.createElement("div");
  private readonly observer: ResizeObserver;
  private forest: Forest | null = null;
  private shown: Picture | null = null;
  private opened = false;
  private level: Level | null = null;
  private ringZoom = 0;
  private anchor: string | null = null;
  private flash: string | null = null;
  private wanted: string | null = null;
  input: StageInput | null = null;
  events: StageEvents = {};

  constructor(
    readonly root: HTMLElement,
    private readonly options: StageOptions,
  ) {
    this.overlay = new Overlay(this.cards.inner);
    this.minimap = options.minimap ? new Minimap((world) => this.viewpoint.centre(world)) : null;
    this.proxy.className = "gx-proxy";
    this.proxy.setAttribute("role", "treeitem");
    this.proxy.hidden = true;
    root.append(this.ground.element, this.cards.element, this.proxy, this.tooltip.element);
    if (this.minimap) root.append(this.minimap.element);
    this.pointer = new StagePointer(this);
    const hooks = { owned: (event: MouseEvent | TouchEvent) => this.pointer.owns(event), busy: () => this.pointer.drag.active };
    this.viewpoint = new Viewpoint(root, hooks, () => this.render());
    root.addEventListener("keydown", this.onKey);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(root);
    this.measure();
  }

  private readonly onKey = (event: KeyboardEvent): void => onChartKey(this, event);

  get picture(): Picture | null {
    return this.shown;
  }

  get view(): Camera {
    return this.viewpoint.camera;
  }

  get size(): Size {
    return this.viewpoint.size;
  }

  /** The seat that has the keyboard: the last one selected. */
  get active(): number {
    const id = this.input?.selection.at(-1);
    return id === undefined ? -1 : (this.forest?.indexOf.get(id) ?? -1);
  }

  /** Whom to tell what the reader does. */
  listen(events: StageEvents): void {
    this.events = events;
  }

  /** Show new data, another view or another selection; only what changed is done again. */
  update(input: StageInput): void {
    const old = this.input;
    this.input = input;
    if (old && old.state.accountId !== input.state.accountId) this.opened = false;
    if (old?.state !== input.state) this.forest = buildForest(input.state);
    if (old?.state !== input.state || old.facts !== input.facts || old.view !== input.view) this.redraw(old);
    if (old?.selection !== input.selection || old.view !== input.view || old.state !== input.state) this.select();
    this.root.classList.toggle("gx-editable", input.editable);
  }

  private redraw(old: StageInput | null): void {
    const { facts, view } = this.input!;
    const before = this.shown;
    const picture = makePicture({ forest: this.forest!, facts: factsById(facts), view });
    this.shown = picture;
    const plan = paintPlan(picture);
    const groups = view.show_groups ? plan.groups : new Map();
    this.tooltip.hide();
    this.ground.setPlan(plan);
    this.cards.setPicture(picture, groups);
    this.overlay.setPicture(picture);
    this.minimap?.setPlan(plan);
    this.minimap?.label(picture.labels.minimap);
    this.root.setAttribute("aria-label", `${picture.labels.aria_chart}: ${this.input!.state.accountName}`);
    this.level = null;
    this.settleCamera(before, old?.view.layout !== view.layout);
    if (this.wanted) this.reveal(this.wanted);
  }

  /** After a new layout: keep one card where it was, or open the first view. */
  private settleCamera(before: Picture | null, turned: boolean): void {
    if (this.size.w === 0) return;
    if (!this.opened || turned || !before || before.layout.order.length === 0) return this.open();
    const kept = this.keptSeat(before);
    const now = kept === null ? undefined : this.forest!.indexOf.get(kept.id);
    this.anchor = null;
    if (kept && now !== undefined && this.shown!.layout.placed[now]) {
      this.viewpoint.shift(kept.at, cardRect(this.shown!.layout, now));
    } else this.render();
    if (this.flash) this.flashSeat(this.flash);
    this.flash = null;
  }

  private keptSeat(before: Picture): { id: string; at: Rect } | null {
    const { layout, forest } = before;
    const inView = this.viewpoint.world;
    const middle = { x: inView.x + inView.w / 2, y: inView.y + inView.h / 2 };
    const asked = this.anchor === null ? undefined : forest.indexOf.get(this.anchor);
    const node = asked !== undefined && layout.placed[asked] ? asked : seatNear(layout, inView, middle);
    return node < 0 ? null : { id: forest.positions[node]!.id, at: cardRect(layout, node) };
  }

  private open(): void {
    this.opened = true;
    this.viewpoint.jump(openingCamera(this.shown!.layout, this.size, this.options.opening));
  }

  private select(): void {
    if (!this.shown) return;
    const nodes = this.input!.selection.map((id) => this.forest!.indexOf.get(id) ?? -1).filter((node) => node >= 0);
    this.cards.setSelection(new Set(nodes), this.active);
    this.overlay.showLines(this.input!.selection, levelAt(this.view.k));
    if (this.ground.select(this.input!.selection)) this.ground.show(this.view);
    this.ringSelection(nodes);
    this.describeActive();
  }

  private ringSelection(nodes: number[]): void {
    const zoomedOut = levelAt(this.view.k) !== "cards";
    this.overlay.ring("selected", zoomedOut ? nodes : [], this.view.k);
    this.ringZoom = this.view.k;
  }

  /** Screen readers follow the selected seat even where no card element exists. */
  private describeActive(): void {
    const { active, shown } = this;
    this.proxy.hidden = true;
    if (active < 0 || !shown) return this.root.removeAttribute("aria-activedescendant");
    const { id } = shown.forest.positions[active]!;
    const drawn = levelAt(this.view.k) === "cards" && document.getElementById(cardId(id));
    // A card that is drawn speaks for itself; twice the same seat would only confuse.
    this.proxy.hidden = Boolean(drawn);
    this.proxy.id = drawn ? "" : `gx-proxy-${id}`;
    this.proxy.setAttribute("aria-label", cardLabel(shown, active));
    this.proxy.setAttribute("aria-level", String(shown.forest.depth[active]! + 1));
    this.root.setAttribute("aria-activedescendant", drawn ? cardId(id) : this.proxy.id);
  }

  /** All layers at the present camera. */
  render(): void {
    if (!this.shown || this.size.w === 0) return;
    const camera = this.view;
    this.ground.show(camera);
    this.cards.show(camera);
    this.minimap?.show(camera, this.size);
    this.followLevel();
    this.events.onZoom?.(camera.k);
  }

  private followLevel(): void {
    const level = levelAt(this.view.k);
    const ratio = this.view.k / (this.ringZoom || 1);
    if (level === this.level && ratio < 1.4 && ratio > 0.7) return;
    this.level = level;
    this.root.dataset.level = level;
    this.select();
  }

  /** Whether the chart has another size than before. */
  private measure(): boolean {
    if (!this.viewpoint.measure()) return false;
    this.ground.resize(this.size);
    this.cards.resize(this.size);
    return true;
  }

  private resize(): void {
    if (!this.measure() || !this.shown) return;
    if (!this.opened) this.open();
    else this.render();
  }

  fit(): void {
    if (this.shown) this.viewpoint.fit(this.shown.layout.bounds);
  }

  /** Bring a seat into view, readable. One that is folded away is opened first and shown when it has come. */
  reveal(id: string): void {
    const node = this.forest?.indexOf.get(id);
    this.wanted = null;
    if (node === undefined || !this.shown || !this.input) return;
    if (!this.shown.layout.placed[node]) {
      const closed = collapsedAbove(this.forest!, node, new Set(this.input.view.collapsed));
      if (closed.length === 0) return;
      this.wanted = id;
      for (const seat of closed) this.events.onToggle?.(seat);
      return;
    }
    const rect = cardRect(this.shown.layout, node);
    const middle = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
    const k = Math.max(this.view.k, ZOOM.cards + 0.25);
    this.viewpoint.approach(middle, k);
    this.overlay.ring("flash", [node], k);
  }

  /** Bring two seats into view together where both can be read then, else the first; above `floor`, if that is given. */
  revealBoth(id: string, other: string, floor = Infinity): void {
    const [node, end] = [id, other].map((one) => this.forest?.indexOf.get(one));
    const layout = this.shown?.layout;
    if (node === undefined || end === undefined || !layout?.placed[node] || !layout.placed[end]) return this.reveal(id);
    const room = { w: this.size.w, h: Math.min(this.size.h, floor - this.root.getBoundingClientRect().top) };
    const camera = pairCamera(layout, node, end, room);
    this.viewpoint.fly(camera);
    this.overlay.ring("flash", [node], camera.k);
  }

  /** The least move that shows a seat, at the present zoom. */
  keepInView(node: number): void {
    if (!this.shown?.layout.placed[node]) return;
    this.viewpoint.keepInView(cardRect(this.shown.layout, node));
    this.describeActive();
  }

  /** Fold or open a seat; it stays where it is on the screen. */
  toggle(node: number): void {
    const { id } = this.forest!.positions[node]!;
    if (this.forest!.childStart[node + 1]! === this.forest!.childStart[node]!) return;
    this.anchor = id;
    this.events.onToggle?.(id);
  }

  /** The next layout comes from this change: keep one seat in place and flash another. */
  expectChange(anchor: string | null, flash: string | null): void {
    this.anchor = anchor;
    this.flash = flash;
  }

  /** Point at a seat without moving the chart. */
  flashSeat(id: string): void {
    const node = this.forest!.indexOf.get(id);
    if (node !== undefined) this.overlay.ring("flash", [node], this.view.k);
  }

  dragIn(event: PointerEvent, item: DragItem): void {
    this.pointer.dragIn(event, item);
  }

  destroy(): void {
    this.observer.disconnect();
    this.root.removeEventListener("keydown", this.onKey);
    this.pointer.destroy();
    this.viewpoint.destroy();
    this.ground.destroy();
    this.cards.destroy();
    this.minimap?.destroy();
    this.tooltip.hide();
    this.root.replaceChildren();
  }
}
