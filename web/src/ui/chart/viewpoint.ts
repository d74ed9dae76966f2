/** Where the reader looks from: the camera, the screen it fills, and how it moves. */

import {
  anchoredCamera,
  cameraAt,
  fitCamera,
  revealCamera,
  worldView,
  zoomAbout,
  type Camera,
  type Size,
} from "../../graph/viewport";
import type { Rect } from "../../graph/layout/types";
import { Gestures, type GestureHooks } from "./gestures";

interface Place {
  x: number;
  y: number;
}

export class Viewpoint {
  private readonly gestures: Gestures;
  private at: Camera = { x: 0, y: 0, k: 1 };
  private screen: Size = { w: 0, h: 0 };
  private pending = 0;

  constructor(
    private readonly root: HTMLElement,
    hooks: Pick<GestureHooks, "owned" | "busy">,
    private readonly draw: () => void,
  ) {
    this.gestures = new Gestures(root, { ...hooks, moved: (camera) => this.follow(camera) });
  }

  get camera(): Camera {
    return this.at;
  }

  get size(): Size {
    return this.screen;
  }

  /** What part of the world is on the screen. */
  get world(): Rect {
    return worldView(this.at, this.screen);
  }

  private get middle(): Place {
    return { x: this.screen.w / 2, y: this.screen.h / 2 };
  }

  /** Take the size of the element; whether it is another than before. */
  measure(): boolean {
    const { w, h } = this.screen;
    this.screen = { w: this.root.clientWidth, h: this.root.clientHeight };
    return this.screen.w !== w || this.screen.h !== h;
  }

  private follow(camera: Camera): void {
    this.at = camera;
    this.pending ||= requestAnimationFrame(() => {
      this.pending = 0;
      this.draw();
    });
  }

  /** Go to a camera at once and draw. */
  jump(camera: Camera): void {
    this.gestures.go(camera, false);
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    this.at = camera;
    this.draw();
  }

  fly(camera: Camera): void {
    this.gestures.go(camera, true);
  }

  /** The world lies anew: what stood at `before` stands at `after`, and stays where it is on the screen; a flight goes on. */
  shift(before: Place, after: Place): void {
    const { heading } = this.gestures;
    this.jump(anchoredCamera(this.at, before, after));
    if (heading) this.fly(anchoredCamera(heading, before, after));
  }

  /** Show a whole rectangle of the world. */
  fit(rect: Rect, padding?: number): void {
    this.fly(fitCamera(rect, this.screen, padding));
  }

  zoomTo(k: number): void {
    this.fly(zoomAbout(this.at, k, this.middle));
  }

  /** A second step that comes while the first is in the air goes on from where that one ends. */
  zoomBy(factor: number): void {
    const from = this.gestures.heading ?? this.at;
    this.fly(zoomAbout(from, from.k * factor, this.middle));
  }

  centre(world: Place): void {
    this.jump(cameraAt(this.at.k, world, this.middle));
  }

  pan(dx: number, dy: number): void {
    this.jump({ ...this.at, x: this.at.x + dx, y: this.at.y + dy });
  }

  /** Fly to a place of the world, a little above the middle, at a zoom. */
  approach(place: Place, k: number): void {
    this.fly(cameraAt(k, place, { x: this.screen.w / 2, y: this.screen.h * 0.42 }));
  }

  /** The least move that shows a rectangle, at the present zoom. */
  keepInView(rect: Rect): void {
    this.jump(revealCamera(this.at, rect, this.screen));
  }

  /** After a drag that was also taken for a pan: back to what is on the screen. */
  restore(): void {
    this.gestures.restore();
  }

  destroy(): void {
    cancelAnimationFrame(this.pending);
    this.gestures.destroy();
  }
}
