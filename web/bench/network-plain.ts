/** A network as one writes it first: a canvas on which everything is drawn anew with every frame, tie by tie. */

import { zoomAbout, type Camera } from "../src/graph/viewport";
import { Layouter } from "../src/features/network/web/layouter";
import type { DrawnPerson, NetworkPicture } from "../src/features/network/web/picture";
import { Gestures } from "../src/ui/chart/gestures";

export class PlainNetwork {
  private readonly canvas = document.createElement("canvas");
  private readonly ctx = this.canvas.getContext("2d")!;
  private readonly gestures: Gestures;
  private places = new Map<string, { x: number; y: number }>();
  private camera: Camera = { x: 0, y: 0, k: 1 };
  private hovered: string | null = null;
  private frame = 0;
  private readonly layouter = new Layouter((places, done) => {
    this.places = new Map(places);
    this.whole();
    this.wake();
    if (done) requestAnimationFrame(() => this.host.setAttribute("data-settled", ""));
  });

  constructor(
    private readonly host: HTMLElement,
    private readonly picture: NetworkPicture,
  ) {
    host.removeAttribute("data-settled");
    [this.canvas.width, this.canvas.height] = [host.clientWidth, host.clientHeight];
    host.append(this.canvas);
    this.gestures = new Gestures(host, { moved: (camera) => this.moveTo(camera), owned: () => false, busy: () => false });
    host.addEventListener("pointermove", this.point);
    this.layouter.order(picture, new Map(), new Set());
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.host.removeEventListener("pointermove", this.point);
    this.gestures.destroy();
    this.layouter.destroy();
  }

  private moveTo(camera: Camera): void {
    this.camera = camera;
    this.wake();
  }

  private readonly point = ({ clientX, clientY }: PointerEvent): void => {
    const { x, y, k } = this.camera;
    const near = ({ id, radius }: DrawnPerson) => Math.hypot(this.places.get(id)!.x * k + x - clientX, this.places.get(id)!.y * k + y - clientY) < radius * k + 5;
    const found = this.picture.people.find(near)?.id ?? null;
    if (found !== this.hovered) this.wake();
    this.hovered = found;
  };

  private whole(): void {
    const [xs, ys] = [[...this.places.values()].map(({ x }) => x), [...this.places.values()].map(({ y }) => y)];
    const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const k = Math.min(this.canvas.width / (right - left + 60), this.canvas.height / (bottom - top + 60), 1.5);
    const { x, y } = zoomAbout({ x: 0, y: 0, k: 1 }, k, { x: 0, y: 0 });
    this.gestures.go({ k, x: x + this.canvas.width / 2 - ((left + right) / 2) * k, y: y + this.canvas.height / 2 - ((top + bottom) / 2) * k }, false);
  }

  private wake(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const { ctx, camera, picture, places } = this;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    ctx.setTransform(camera.k, 0, 0, camera.k, camera.x, camera.y);
    for (const { a, b, strength } of picture.seen) {
      const [one, other] = [places.get(a)!, places.get(b)!];
      ctx.globalAlpha = this.hovered && a !== this.hovered && b !== this.hovered ? 0.15 : 1;
      ctx.strokeStyle = "#c3cad6";
      ctx.lineWidth = 0.6 + 3.6 * Math.sqrt(strength);
      ctx.beginPath();
      ctx.moveTo(one.x, one.y);
      ctx.lineTo(other.x, other.y);
      ctx.stroke();
    }
    for (const { id, radius, color, name } of picture.people) {
      const { x, y } = places.get(id)!;
      ctx.fillStyle = color;
      ctx.beginPath();
      ctx.arc(x, y, radius, 0, Math.PI * 2);
      ctx.fill();
      ctx.fillStyle = "#1f2430";
      ctx.fillText(name, x + radius, y);
    }
  }
}
