/** The canvas of a network: what it shows, how one moves over it, and whom the pointer is on. */

import type { Place } from "../../../graph/force/force";
import { toWorld, worldView, zoomAbout, type Camera, type Size } from "../../../graph/viewport";
import { Gestures } from "../../../ui/chart/gestures";
import { Captions } from "./captions";
import { Layouter } from "./layouter";
import { paintPeople, paintRing, paintTies, paintTold, type Focus } from "./paint";
import type { NetworkPicture } from "./picture";
import { Sprites, type PersonSprite } from "./sprites";

const FADING = 90; // milliseconds
const FOLLOWING = 130;
const RESTING = 140;
/** Ties that are drawn while the picture moves. */
const HURRIED_TIES = 1500;
const MARGIN = 36; // around the whole
const LARGEST = 1.5;
const REACH = { mouse: 5, touch: 16 };
const DRAG = 4; // pixels from which a press is a drag
const NOBODY: ReadonlySet<string> = new Set();

export class NetworkStage {
  private readonly canvas = document.createElement("canvas");
  private readonly ctx = this.canvas.getContext("2d")!;
  private readonly sprites = new Sprites();
  private readonly captions = new Captions();
  private readonly layouter = new Layouter((places, done) => this.placed(places, done));
  private readonly gestures: Gestures;
  private readonly watch: ResizeObserver;
  private readonly pinned = new Set<string>();
  private picture: NetworkPicture = { people: [], ties: [], seen: [], told: [], legend: [] };
  private neighbours = new Map<string, Set<string>>();
  private camera: Camera = { x: 0, y: 0, k: 1 };
  private screen: Size = { w: 0, h: 0 };
  private focus: Focus = { id: null, near: NOBODY, fade: 0, goal: 0 };
  private selected: string | null = null;
  private hovered: string | null = null;
  private shade: string | null = null;
  private held: { id: string; x: number; y: number; dragged: boolean; touch: boolean } | null = null;
  /** The whole is kept in view until the reader moves it himself. */
  private following = true;
  private settled = true;
  private shown = false;
  /** Set while the picture is being moved, when not everything need be drawn. */
  private hurried = 0;
  private frame = 0;
  private last = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly onSelect: (id: string | null) => void,
  ) {
    element.append(this.canvas);
    this.gestures = new Gestures(element, {
      moved: (camera) => this.moveTo(camera),
      owned: (event) => this.personAt(event) !== null,
      busy: () => false,
    });
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(element);
    for (const [name, listener] of this.listeners) element.addEventListener(name, listener as EventListener, { passive: false });
    this.measure();
  }

  private readonly listeners = [
    ["pointerdown", (event: PointerEvent) => this.press(event)],
    ["pointermove", (event: PointerEvent) => this.point(event)],
    ["pointerup", (event: PointerEvent) => this.release(event)],
    ["pointercancel", () => (this.held = null)],
    ["pointerleave", () => this.hover(null)],
    ["wheel", () => (this.following = false)],
    ["click", (event: MouseEvent) => this.click(event)],
  ] as const;

  /** Show a picture; `relayout` says that places are to be found for it. */
  show(picture: NetworkPicture, relayout: boolean): void {
    this.picture = picture;
    this.sprites.show(picture);
    this.neighbours = neighboursOf(picture);
    this.refocus();
    if (relayout) {
      this.settled = false;
      this.layouter.order(picture, this.sprites.places(), this.pinned);
    }
    this.wake();
  }

  /** Forget where everybody was, and who was put where. */
  rearrange(): void {
    this.pinned.clear();
    this.following = true;
    this.settled = false;
    this.layouter.order(this.picture, new Map(), NOBODY);
  }

  select(id: string | null): void {
    this.selected = id;
    this.refocus();
  }

  /** Bring out one class of the legend; null: all. */
  highlight(shade: string | null): void {
    this.shade = shade;
    this.refocus();
  }

  fit(): void {
    this.following = true;
    this.wake();
  }

  zoomBy(factor: number): void {
    this.following = false;
    this.gestures.go(zoomAbout(this.camera, this.camera.k * factor, { x: this.screen.w / 2, y: this.screen.h / 2 }), true);
  }

  /** Bring somebody into the middle, when he is out of view. */
  reveal(id: string): void {
    const sprite = this.sprites.people.get(id);
    if (!sprite) return;
    const [x, y] = [sprite.x * this.camera.k + this.camera.x, sprite.y * this.camera.k + this.camera.y];
    if (x > 40 && y > 40 && x < this.screen.w - 40 && y < this.screen.h - 40) return;
    this.following = false;
    const { k } = this.camera;
    this.gestures.go({ k, x: this.screen.w / 2 - sprite.x * k, y: this.screen.h / 2 - sprite.y * k }, true);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.hurried);
    this.watch.disconnect();
    this.gestures.destroy();
    this.layouter.destroy();
    for (const [name, listener] of this.listeners) this.element.removeEventListener(name, listener as EventListener);
    this.canvas.remove();
  }

  private placed(places: ReadonlyMap<string, Place>, done: boolean): void {
    this.sprites.place(places);
    this.settled = done;
    this.wake();
  }

  private moveTo(camera: Camera): void {
    this.camera = camera;
    clearTimeout(this.hurried);
    this.hurried = window.setTimeout(() => this.rest(), RESTING);
    this.wake();
  }

  /** The hand is still: what was left out meanwhile is drawn again. */
  private rest(): void {
    this.hurried = 0;
    this.wake();
  }

  private measure(): void {
    const { clientWidth: w, clientHeight: h } = this.element;
    const ratio = window.devicePixelRatio || 1;
    this.screen = { w, h };
    this.canvas.width = Math.round(w * ratio);
    this.canvas.height = Math.round(h * ratio);
    this.wake();
  }

  /** The camera that shows everybody where he goes. */
  private whole(): Camera {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { to, radius } of this.sprites.people.values()) {
      if (!to || radius === 0) continue;
      left = Math.min(left, to.x - radius);
      right = Math.max(right, to.x + radius);
      top = Math.min(top, to.y - radius);
      bottom = Math.max(bottom, to.y + radius);
    }
    if (left > right) return { x: this.screen.w / 2, y: this.screen.h / 2, k: 1 };
    const [w, h] = [right - left, bottom - top + 16];
    const k = Math.min(Math.max(this.screen.w - MARGIN * 2, 60) / w, Math.max(this.screen.h - MARGIN * 2, 60) / h, LARGEST);
    return { k, x: this.screen.w / 2 - (left + w / 2) * k, y: this.screen.h / 2 - (top + h / 2) * k };
  }

  private wake(): void {
    this.frame ||= requestAnimationFrame((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.frame = 0;
    const passed = Math.min(Math.max(now - this.last, 8), 64);
    this.last = now;
    const walking = this.sprites.advance(passed);
    const fading = this.fadeOn(passed);
    const following = this.following && this.follow(passed);
    this.paint(walking);
    const restless = walking || fading || following || !this.settled;
    // For whoever drives the page: everybody stands where he will stay.
    this.element.toggleAttribute("data-settled", !restless);
    if (restless) this.wake();
  }

  private fadeOn(passed: number): boolean {
    const { goal, fade } = this.focus;
    const left = goal - fade;
    this.focus.fade = Math.abs(left) < 0.02 ? goal : fade + left * (1 - Math.exp(-passed / FADING));
    return this.focus.fade !== goal;
  }

  /** Keep everybody in view; at once when there was nothing to be seen before. */
  private follow(passed: number): boolean {
    const goal = this.whole();
    const share = this.shown ? 1 - Math.exp(-passed / FOLLOWING) : 1;
    this.shown ||= this.sprites.people.size > 0;
    const { x, y, k } = this.camera;
    const [dx, dy, dk] = [goal.x - x, goal.y - y, goal.k - k];
    if (Math.abs(dx) + Math.abs(dy) + Math.abs(dk) * 400 < 0.5) return false;
    this.gestures.go({ x: x + dx * share, y: y + dy * share, k: k + dk * share }, false);
    return true;
  }

  private paint(walking: boolean): void {
    const { ctx, camera, focus, sprites } = this;
    const ratio = window.devicePixelRatio || 1;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    ctx.setTransform(camera.k * ratio, 0, 0, camera.k * ratio, camera.x * ratio, camera.y * ratio);
    const brushes = { ctx, k: camera.k, view: worldView(camera, this.screen, 24), ties: this.hurried ? HURRIED_TIES : Infinity };
    paintTies(brushes, sprites, focus);
    paintTold(brushes, sprites, this.picture.told, focus);
    paintPeople(brushes, sprites, focus);
    for (const id of new Set([this.hovered, this.selected])) {
      const sprite = id && sprites.people.get(id);
      if (sprite) paintRing(brushes, sprite, id === this.selected);
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.captions.paint(ctx, sprites, camera, this.screen, focus, walking || !this.settled);
  }

  /** Who is looked at: whom the pointer is on, else who is chosen, else a class of the legend. */
  private refocus(): void {
    const id = this.hovered ?? this.selected;
    const near = id && this.sprites.people.has(id) ? new Set([id, ...(this.neighbours.get(id) ?? [])]) : this.classOf(this.shade);
    // Whom one looked at last stays plain while the others come back.
    if (near === NOBODY) this.focus.goal = 0;
    else this.focus = { id: id && near.has(id) ? id : null, near, fade: this.focus.fade, goal: 1 };
    this.wake();
  }

  private classOf(shade: string | null): ReadonlySet<string> {
    if (shade === null) return NOBODY;
    return new Set(this.picture.people.filter((one) => one.shade === shade).map(({ id }) => id));
  }

  private personAt(event: MouseEvent | TouchEvent | PointerEvent): PersonSprite | null {
    const box = this.element.getBoundingClientRect();
    const spot = "touches" in event ? event.touches[0] : event;
    if (!spot) return null;
    const touch = "touches" in event || ("pointerType" in event && event.pointerType === "touch");
    const slack = (touch ? REACH.touch : REACH.mouse) / this.camera.k;
    const { x, y } = toWorld(this.camera, spot.clientX - box.left, spot.clientY - box.top);
    let [best, least]: [PersonSprite | null, number] = [null, Infinity];
    for (const sprite of this.sprites.people.values()) {
      const far = Math.hypot(sprite.x - x, sprite.y - y) - sprite.r;
      if (far < slack && far < least && sprite.to) [best, least] = [sprite, far];
    }
    return best;
  }

  private hover(id: string | null): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.element.style.cursor = id ? "pointer" : "";
    this.refocus();
  }

  private press(event: PointerEvent): void {
    const sprite = event.button === 0 && event.isPrimary ? this.personAt(event) : null;
    this.following = this.following && sprite !== null;
    if (!sprite) return;
    this.held = { id: sprite.drawn.id, x: event.clientX, y: event.clientY, dragged: false, touch: event.pointerType === "touch" };
    this.element.setPointerCapture(event.pointerId);
  }

  private point(event: PointerEvent): void {
    if (!this.held) {
      if (event.pointerType !== "touch" && event.buttons === 0) this.hover(this.personAt(event)?.drawn.id ?? null);
      return;
    }
    if (!this.held.dragged && Math.hypot(event.clientX - this.held.x, event.clientY - this.held.y) < DRAG) return;
    this.held.dragged = true;
    this.following = false;
    const box = this.element.getBoundingClientRect();
    const at = toWorld(this.camera, event.clientX - box.left, event.clientY - box.top);
    const sprite = this.sprites.people.get(this.held.id);
    if (sprite) Object.assign(sprite, { x: at.x, y: at.y, to: at });
    this.wake();
  }

  /** Whoever was dragged stays where he was put, and the others make room for him. */
  private release(event: PointerEvent): void {
    const held = this.held;
    this.held = null;
    if (!held) return;
    if (this.element.hasPointerCapture(event.pointerId)) this.element.releasePointerCapture(event.pointerId);
    if (!held.dragged) return this.onSelect(held.id === this.selected ? null : held.id);
    this.pinned.add(held.id);
    this.settled = false;
    this.layouter.order(this.picture, this.sprites.places(), this.pinned);
  }

  private click(event: MouseEvent): void {
    if (!this.personAt(event) && this.selected && event.target === this.canvas) this.onSelect(null);
  }
}

function neighboursOf({ seen, told }: NetworkPicture): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const some = found.get(one);
    if (some) some.add(other);
    else found.set(one, new Set([other]));
  };
  for (const { a, b } of [...seen, ...told]) {
    add(a, b);
    add(b, a);
  }
  return found;
}
