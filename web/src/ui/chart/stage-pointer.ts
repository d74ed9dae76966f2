/** Pointer on the chart: hover, click, double click, menu, and what a dragged card may do where it is. */

import { fill, isWithin, seatName } from "../../graph";
import { suggestedNear } from "../../graph/scene/lines";
import { seatAt, levelAt, toWorld, type Level } from "../../graph/viewport";
import { Drag, type DragPoint, type DropHint, type Freight } from "../drag/drag";
import type { HandledChart } from "./hands";
import type { DragItem, Refusal } from "./types";

/** A seat of the chart by its number in the forest, or an item from outside. */
interface Cargo extends Freight {
  node: number;
  item: DragItem | null;
}

/** So near, in pixels, a line counts as pressed. */
const REACH = 9;

type Verdict = { target: number; refusal: Refusal | null } | null;

export class StagePointer {
  readonly drag: Drag<Cargo>;
  private hovered = -1;

  constructor(private readonly stage: HandledChart) {
    this.drag = new Drag<Cargo>({
      host: () => stage.root,
      over: (cargo, at) => this.over(cargo, at),
      drop: (cargo, at) => this.drop(cargo, at),
      leave: () => this.leave(),
      pan: (dx, dy) => stage.viewpoint.pan(dx, dy),
    });
    const { root } = stage;
    root.addEventListener("pointerdown", this.onDown);
    root.addEventListener("pointermove", this.onMove);
    root.addEventListener("pointerleave", this.onLeave);
    root.addEventListener("click", this.onClick);
    root.addEventListener("dblclick", this.onDoubleClick);
    root.addEventListener("contextmenu", this.onMenu);
  }

  private get level(): Level {
    return levelAt(this.stage.view.k);
  }

  /** The seat under a point of the page; -1 for none. `reach` is in screen pixels. */
  private seatAt(clientX: number, clientY: number, reach = 0): number {
    const { picture, root, view } = this.stage;
    if (!picture) return -1;
    const box = root.getBoundingClientRect();
    const world = toWorld(view, clientX - box.left, clientY - box.top);
    return seatAt(picture.layout, world.x, world.y, reach / view.k);
  }

  /** A mouse on a card drags the card, not the chart. Fingers pan until they rest. */
  owns(event: MouseEvent | TouchEvent): boolean {
    if (this.isControl(event.target)) return true;
    if (!("button" in event) || !this.canDrag()) return false;
    return this.isReal(this.seatAt(event.clientX, event.clientY));
  }

  /** What is only suggested is neither carried nor a place to put somebody. */
  private isReal(node: number): boolean {
    return node >= 0 && !this.stage.picture?.forest.positions[node]!.ghost;
  }

  /** The suggested line under a point of the page. */
  private suggestedAt(clientX: number, clientY: number): string | null {
    const { picture, root, view } = this.stage;
    if (!picture || this.level === "departments") return null;
    const box = root.getBoundingClientRect();
    const { x, y } = toWorld(view, clientX - box.left, clientY - box.top);
    return suggestedNear(picture, x, y, REACH / view.k);
  }

  private canDrag(): boolean {
    const { input, events } = this.stage;
    return ((input?.editable ?? false) || events.onCarry !== undefined) && this.level !== "departments";
  }

  private isControl(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest(".gx-toggle,.gx-minimap,.gx-controls") !== null;
  }

  private readonly onDown = (event: PointerEvent): void => {
    this.stage.tooltip.hide();
    if (event.button !== 0 || !event.isPrimary) return this.drag.cancel();
    if (!this.isControl(event.target)) this.stage.root.focus({ preventScroll: true });
    if (this.isControl(event.target) || !this.canDrag()) return;
    const node = this.seatAt(event.clientX, event.clientY);
    if (!this.isReal(node)) return;
    const face = this.stage.picture!.face(node);
    this.drag.arm(event, { node, item: null, name: face.name, detail: face.title });
  };

  dragIn(event: PointerEvent, item: DragItem): void {
    this.drag.arm(event, { node: -1, item, name: item.name, detail: item.detail ?? "" });
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (this.drag.active || event.pointerType === "touch" || event.buttons) return;
    const node = this.isControl(event.target) ? -1 : this.seatAt(event.clientX, event.clientY);
    this.hover(node);
    const { picture, root, size, tooltip } = this.stage;
    root.classList.toggle("gx-over-card", node >= 0 || this.suggestedAt(event.clientX, event.clientY) !== null);
    if (!picture) return;
    const box = root.getBoundingClientRect();
    tooltip.over(picture, node, event.clientX - box.left, event.clientY - box.top, size);
  };

  private readonly onLeave = (): void => {
    this.hover(-1);
    this.stage.tooltip.hide();
  };

  private hover(node: number): void {
    if (node === this.hovered) return;
    this.hovered = node;
    this.stage.root.classList.toggle("gx-over-card", node >= 0);
    this.stage.overlay.showPath(node, Math.max(1.6, 1.6 / this.stage.view.k));
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (this.drag.justEnded || event.defaultPrevented) return;
    const { stage } = this;
    if (event.target instanceof Element && event.target.closest(".gx-minimap,.gx-controls")) return;
    const toggle = event.target instanceof Element && event.target.closest<HTMLElement>(".gx-toggle");
    if (toggle) return this.toggleOf(toggle);
    const node = this.seatAt(event.clientX, event.clientY);
    if (node < 0) {
      const suggested = this.suggestedAt(event.clientX, event.clientY);
      if (suggested) return stage.events.onSelect?.([suggested]);
      if (this.level === "departments" && this.enterDepartment(event)) return;
      if (stage.input!.selection.length) stage.events.onSelect?.([]);
      return;
    }
    stage.events.onSelect?.(this.selected(node, event.ctrlKey || event.metaKey || event.shiftKey));
  };

  private toggleOf(element: HTMLElement): void {
    const id = element.closest<HTMLElement>("[data-id]")?.dataset.id;
    const node = id === undefined ? undefined : this.stage.picture!.forest.indexOf.get(id);
    if (node !== undefined) this.stage.toggle(node);
  }

  private selected(node: number, more: boolean): string[] {
    const { id } = this.stage.picture!.forest.positions[node]!;
    const now = this.stage.input!.selection;
    if (!more) return [id];
    return now.includes(id) ? now.filter((other) => other !== id) : [...now, id];
  }

  /** Zoomed far out, a click on a department goes into it. */
  private enterDepartment(event: MouseEvent): boolean {
    const { picture, root, view } = this.stage;
    const box = root.getBoundingClientRect();
    const { x, y } = toWorld(view, event.clientX - box.left, event.clientY - box.top);
    const inside = picture!.layout.boxes.filter((b) => x >= b.x && x <= b.x + b.w && y >= b.y && y <= b.y + b.h);
    const target = inside.sort((a, b) => a.level - b.level).find((b) => b.w * view.k < this.stage.size.w * 0.8);
    if (target) this.stage.viewpoint.fit(target, 40);
    return target !== undefined;
  }

  private readonly onDoubleClick = (event: MouseEvent): void => {
    if (this.isControl(event.target)) return;
    const node = this.seatAt(event.clientX, event.clientY);
    if (node < 0) this.stage.viewpoint.zoomBy(1.6);
    else this.stage.events.onOpen?.(this.stage.picture!.forest.positions[node]!.id);
  };

  private readonly onMenu = (event: MouseEvent): void => {
    const node = this.seatAt(event.clientX, event.clientY);
    if (node < 0 || !this.stage.events.onMenu || this.drag.active) return;
    event.preventDefault();
    this.stage.events.onMenu(this.stage.picture!.forest.positions[node]!.id, { x: event.clientX, y: event.clientY });
  };

  /** Where the cargo would land, and whether it may. Null: nothing would happen. */
  private verdict(cargo: Cargo, { x, y }: DragPoint): Verdict {
    const { picture, input } = this.stage;
    if (!picture || !input?.editable || !this.isInside(x, y)) return null;
    const target = this.seatAt(x, y, 8);
    if (target >= 0 && !this.isReal(target)) return null;
    if (cargo.node < 0) return { target, refusal: null };
    const { forest } = picture;
    if (target === cargo.node) return null;
    if (target < 0) return forest.parent[cargo.node]! < 0 ? null : { target, refusal: null };
    if (isWithin(forest, target, cargo.node)) return { target, refusal: "own_subtree" };
    return { target, refusal: forest.parent[cargo.node] === target ? "same" : null };
  }

  private isInside(x: number, y: number): boolean {
    const box = this.stage.root.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }

  /** The seat that leaves the chart: what becomes of it is decided where it arrives. */
  private carried(cargo: Cargo, at: DragPoint): string | null {
    if (cargo.node < 0 || this.isInside(at.x, at.y)) return null;
    return this.stage.picture?.forest.positions[cargo.node]?.id ?? null;
  }

  private over(cargo: Cargo, at: DragPoint): DropHint | null {
    const { overlay, view, picture, cards, events } = this.stage;
    cards.lift(cargo.node);
    const carried = this.carried(cargo, at);
    const elsewhere = events.onCarry?.(carried, at) ?? null;
    const verdict = this.verdict(cargo, at);
    const target = verdict ? verdict.target : -1;
    overlay.ring("drop", target >= 0 && !verdict!.refusal ? [target] : [], view.k);
    overlay.ring("refused", target >= 0 && verdict!.refusal === "own_subtree" ? [target] : [], view.k);
    if (!verdict) return elsewhere;
    const { labels } = picture!;
    if (target < 0) return { text: labels.drop_root, outcome: "done" };
    const name = seatName(picture!, target);
    if (verdict.refusal === "own_subtree") return { text: labels.drop_own_subtree, outcome: "refused" };
    if (verdict.refusal === "same") return { text: fill(labels.drop_same, { name }), outcome: "nothing" };
    return { text: fill(labels.drop_under, { name }), outcome: "done" };
  }

  private drop(cargo: Cargo, at: DragPoint): void {
    const { stage } = this;
    const carried = this.carried(cargo, at);
    if (carried !== null) return stage.events.onCarried?.(carried, at);
    const verdict = this.verdict(cargo, at);
    if (!verdict) return;
    const idOf = (node: number) => (node < 0 ? null : stage.picture!.forest.positions[node]!.id);
    const managerId = idOf(verdict.target);
    if (cargo.item) {
      stage.expectChange(managerId, null);
      stage.events.onPlace?.({ contactId: cargo.item.id, managerId });
      return;
    }
    const move = { positionId: idOf(cargo.node)!, managerId };
    if (verdict.refusal) return stage.events.onRefuse?.(verdict.refusal, move);
    stage.expectChange(managerId ?? move.positionId, move.positionId);
    stage.events.onMove?.(move);
  }

  private leave(): void {
    this.stage.cards.lift(-1);
    this.stage.overlay.ring("drop", [], 1);
    this.stage.overlay.ring("refused", [], 1);
    this.stage.events.onCarry?.(null, { x: 0, y: 0, copy: false });
    this.stage.viewpoint.restore();
  }

  destroy(): void {
    const { root } = this.stage;
    this.drag.cancel();
    root.removeEventListener("pointerdown", this.onDown);
    root.removeEventListener("pointermove", this.onMove);
    root.removeEventListener("pointerleave", this.onLeave);
    root.removeEventListener("click", this.onClick);
    root.removeEventListener("dblclick", this.onDoubleClick);
    root.removeEventListener("contextmenu", this.onMenu);
  }
}
