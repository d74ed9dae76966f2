/** The canvas of a network: what it shows, and how one moves over it. */

import type { Place } from "../../../graph/force/force";
import { worldView, zoomAbout, type Camera, type Size } from "../../../graph/viewport";
import { Gestures } from "../../../ui/chart/gestures";
import { Backdrop } from "./backdrop";
import { Captions } from "./captions";
import { FADED, Focus } from "./focus";
import { Layouter } from "./layouter";
import { Overlay } from "./overlay";
import { paintRing } from "./paint";
import type { NetworkPicture } from "./picture";
import { Pointer } from "./pointer";
import type { Looks } from "./scene";
import { Sprites } from "./sprites";

const FOLLOWING = 130; // milliseconds
const RESTING = 140;
const MARGIN = 36; // around the whole
const LARGEST = 1.5;
const NOBODY: ReadonlySet<string> = new Set();

export class NetworkStage {
  private readonly canvas = document.createElement("canvas");
  private readonly ctx = this.canvas.getContext("2d")!;
  private readonly sprites = new Sprites();
  private readonly focus = new Focus();
  private readonly overlay = new Overlay();
  private readonly captions: Captions;
  private readonly backdrop = new Backdrop(() => this.wake());
  private readonly layouter = new Layouter((places, done) => this.placed(places, done));
  private readonly pointer: Pointer;
  private readonly gestures: Gestures;
  private readonly watch: ResizeObserver;
  private readonly pinned = new Set<string>();
  private picture: NetworkPicture = { people: [], ties: [], seen: [], told: [], legend: [] };
  private looks: Looks | null = null;
  private dressed = -1;
  private camera: Camera = { x: 0, y: 0, k: 1 };
  private screen: Size = { w: 0, h: 0 };
  private selected: string | null = null;
  private hovered: string | null = null;
  private shade: string | null = null;
  /** The whole is kept in view until the reader moves it himself. */
  private following = true;
  private settled = true;
  private shown = false;
  /** Set while the picture is being moved, when not everything need be drawn. */
  private hurried = 0;
  /** Changes whenever the scene does. */
  private stamp = 0;
  private frame = 0;
  private last = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly onSelect: (id: string | null) => void,
  ) {
    element.append(this.canvas);
    this.captions = new Captions(element);
    this.pointer = new Pointer(element, {
      camera: () => this.camera,
      people: () => this.sprites.people.values(),
      hovered: (id) => this.look({ hovered: id }),
      pressed: (somebody) => (this.following &&= somebody),
      chosen: (id) => this.choose(id),
      dragged: (id, to) => this.drag(id, to),
      dropped: (id) => this.drop(id),
    });
    this.gestures = new Gestures(element, {
      moved: (camera) => this.moveTo(camera),
      owned: (event) => this.pointer.personAt(event) !== null,
      busy: () => false,
    });
    element.addEventListener("wheel", this.letGo, { passive: true });
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(element);
    this.measure();
  }

  /** Show a picture; `relayout` says that places are to be found for it. */
  show(picture: NetworkPicture, relayout: boolean): void {
    this.picture = picture;
    this.sprites.show(picture);
    this.focus.show(picture);
    if (relayout) {
      this.settled = false;
      this.layouter.order(picture, this.sprites.places(), this.pinned);
    }
    this.look({});
  }

  /** Forget where everybody was, and who was put where. */
  rearrange(): void {
    this.pinned.clear();
    this.following = true;
    this.settled = false;
    this.layouter.order(this.picture, new Map(), NOBODY);
  }

  select(id: string | null): void {
    this.look({ selected: id });
  }

  /** Bring out one class of the legend; null: all. */
  highlight(shade: string | null): void {
    this.look({ shade });
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
    this.pointer.destroy();
    this.layouter.destroy();
    this.backdrop.destroy();
    this.element.removeEventListener("wheel", this.letGo);
    this.canvas.remove();
  }

  private readonly letGo = () => (this.following = false);

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
    this.stamp++;
    this.wake();
  }

  private wake(): void {
    this.frame ||= requestAnimationFrame((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.frame = 0;
    const passed = Math.min(Math.max(now - this.last, 8), 64);
    this.last = now;
    const walking = this.sprites.advance(passed) || !this.settled;
    const fading = this.focus.advance(passed);
    const following = this.following && this.follow(passed);
    this.dress(walking);
    this.paint(walking);
    const restless = walking || fading || following;
    this.order(walking || following);
    // For whoever drives the page: everybody stands where he will stay, and is seen there.
    this.element.toggleAttribute("data-settled", !restless && this.backdrop.isFresh(this.stamp, this.camera));
    if (restless) this.wake();
  }

  /** Keep the columns of the scene in step with who is there. */
  private dress(walking: boolean): void {
    if (walking) this.stamp++;
    if (this.dressed === this.sprites.version) return;
    this.dressed = this.sprites.version;
    this.stamp++;
    this.looks = this.sprites.looks();
    this.backdrop.dress(this.looks);
    this.overlay.forget();
  }

  /** Have the scene painted anew, where it is worth it: under a moving hand only what would else be missing. */
  private order(walking: boolean): void {
    const { backdrop, camera, screen, stamp } = this;
    if (backdrop.isFresh(stamp, camera) || (this.hurried && !walking && backdrop.serves(camera, screen))) return;
    backdrop.want({ places: () => this.sprites.now(), stamp, camera, screen, walking });
  }

  /** Keep everybody in view; at once when there was nothing to be seen before. */
  private follow(passed: number): boolean {
    const goal = this.sprites.whole(this.screen, MARGIN, LARGEST);
    const share = this.shown ? 1 - Math.exp(-passed / FOLLOWING) : 1;
    this.shown ||= this.sprites.people.size > 0;
    const { x, y, k } = this.camera;
    const [dx, dy, dk] = [goal.x - x, goal.y - y, goal.k - k];
    if (Math.abs(dx) + Math.abs(dy) + Math.abs(dk) * 400 < 0.5) return false;
    this.gestures.go({ x: x + dx * share, y: y + dy * share, k: k + dk * share }, false);
    return true;
  }

  private paint(walking: boolean): void {
    const { ctx, camera, focus, sprites, screen, looks } = this;
    const ratio = window.devicePixelRatio || 1;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.backdrop.paint(ctx, camera, 1 - focus.fade * FADED);
    ctx.setTransform(camera.k * ratio, 0, 0, camera.k * ratio, camera.x * ratio, camera.y * ratio);
    const brushes = { ctx, k: camera.k, view: worldView(camera, screen, 24) };
    if (looks) this.overlay.paint(brushes, sprites, looks, focus);
    for (const id of new Set([this.hovered, this.selected])) {
      const sprite = id && sprites.people.get(id);
      if (sprite) paintRing(brushes, sprite, id === this.selected);
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.captions.paint(ctx, sprites, camera, screen, focus, walking, this.hurried > 0);
  }

  /** Whom the pointer is on, else who is chosen, else a class of the legend. */
  private look(change: Partial<Record<"hovered" | "selected" | "shade", string | null>>): void {
    Object.assign(this, change);
    const at = this.hovered !== null && this.sprites.people.has(this.hovered) ? this.hovered : this.selected;
    this.focus.on(at, this.shade);
    this.overlay.forget();
    this.wake();
  }

  private choose(id: string | null): void {
    if (id !== null) this.onSelect(id === this.selected ? null : id);
    else if (this.selected) this.onSelect(null);
  }

  private drag(id: string, to: Place): void {
    this.following = false;
    const sprite = this.sprites.people.get(id);
    if (sprite) Object.assign(sprite, { ...to, to });
    this.stamp++;
    this.wake();
  }

  /** Whoever was dragged stays where he was put, and the others make room for him. */
  private drop(id: string): void {
    this.pinned.add(id);
    this.settled = false;
    this.layouter.order(this.picture, this.sprites.places(), this.pinned);
  }
}
