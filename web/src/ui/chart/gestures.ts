/** Pan and zoom: mouse, wheel, trackpad and fingers, over d3-zoom. */

import { select, type Selection } from "d3-selection";
import "d3-transition";
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from "d3-zoom";
import { ZOOM, type Camera } from "../../graph/viewport";

export interface GestureHooks {
  moved: (camera: Camera) => void;
  /** The pointer is on something that is dragged by itself. */
  owned: (event: MouseEvent | TouchEvent) => boolean;
  /** A card is in the air: pans are ignored meanwhile. */
  busy: () => boolean;
}

export class Gestures {
  private readonly zoom: ZoomBehavior<HTMLElement, unknown>;
  private readonly selection: Selection<HTMLElement, unknown, null, undefined>;
  private camera: Camera = { x: 0, y: 0, k: 1 };
  private flight: { heading: Camera } | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly hooks: GestureHooks,
  ) {
    this.selection = select(element);
    this.zoom = zoom<HTMLElement, unknown>()
      .scaleExtent([ZOOM.min, ZOOM.max])
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => this.accepts(event))
      .wheelDelta((event) => wheelDelta(event))
      .clickDistance(4)
      .on("start", () => element.classList.add("gx-moving"))
      .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => this.follow(event))
      .on("end", () => element.classList.remove("gx-moving"));
    this.selection.call(this.zoom).on("dblclick.zoom", null);
  }

  private accepts(event: MouseEvent | TouchEvent | WheelEvent): boolean {
    if (this.hooks.busy()) return false;
    if (event.type === "wheel") return true;
    if ("button" in event && event.button === 1) return true;
    if ("button" in event && event.button !== 0) return false;
    return !this.hooks.owned(event as MouseEvent | TouchEvent);
  }

  private follow(event: D3ZoomEvent<HTMLElement, unknown>): void {
    if (this.hooks.busy() && event.sourceEvent) return;
    const { x, y, k } = event.transform;
    this.camera = { x, y, k };
    this.hooks.moved(this.camera);
  }

  /** Where a flight that is still in the air will end; null when nothing flies. */
  get heading(): Camera | null {
    return this.flight?.heading ?? null;
  }

  /** Go to a camera at once, or in a short flight. */
  go(camera: Camera, flight: boolean): void {
    const transform = zoomIdentity.translate(camera.x, camera.y).scale(camera.k);
    if (!flight || calm()) {
      this.selection.interrupt().call(this.zoom.transform, transform);
      return;
    }
    const begun = { heading: camera };
    this.flight = begun;
    // A newer flight ends an older one after it has begun: only the last may say that nothing flies.
    const over = (): void => {
      if (this.flight === begun) this.flight = null;
    };
    const transition = this.selection.transition().duration(280);
    transition.on("end.heading interrupt.heading cancel.heading", over);
    transition.call(this.zoom.transform, transform);
  }

  /** After a drag that d3-zoom saw as a pan: back to what is on the screen. */
  restore(): void {
    const { x, y, k } = this.camera;
    (this.element as HTMLElement & { __zoom: unknown }).__zoom = zoomIdentity.translate(x, y).scale(k);
  }

  destroy(): void {
    this.selection.interrupt().on(".zoom", null);
  }
}

/** The reader asked the system for less motion. */
export function calm(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
  return -event.deltaY * unit * (event.ctrlKey ? 10 : 1);
}
