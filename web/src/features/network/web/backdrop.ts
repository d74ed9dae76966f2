/** The scene as it was painted last, shown under whatever camera there is now until the next one comes. */

import type { Camera, Size } from "../../../graph/viewport";
import type { Looks, Places, SceneNews, SceneOrder } from "./scene";

const MARGIN = 0.2; // of the screen, around it
/** As many ties as a restless scene gets at least, and how long painting it may take. */
const FEWEST = 300;
const PATIENCE = 26; // milliseconds
/** From here on a picture looks too coarse, or shows too little, to be stretched. */
const STRETCH = { least: 0.7, most: 1.45 };

export interface Wanted {
  places: () => Places;
  /** Changes whenever somebody moves or looks otherwise. */
  stamp: number;
  camera: Camera;
  screen: Size;
  /** People walk: soon is better than whole. */
  walking: boolean;
}

export class Backdrop {
  private readonly worker = new Worker(new URL("./scene.worker.ts", import.meta.url), { type: "module" });
  private last: SceneNews | null = null;
  private busy = false;
  private looks: Looks | null = null;
  private most = 1500;

  constructor(painted: () => void) {
    this.worker.addEventListener("message", ({ data }: MessageEvent<SceneNews>) => {
      this.last?.bitmap.close();
      this.last = data;
      this.busy = false;
      // Of a scene that keeps changing as much is painted as there is time for.
      if (data.order.most < Infinity) this.most = Math.max(Math.round(this.most * (data.milliseconds > PATIENCE ? 0.8 : 1.15)), FEWEST);
      painted();
    });
  }

  dress(looks: Looks): void {
    this.looks = looks;
  }

  /** Whether what was painted last is the whole scene as this camera sees it. */
  isFresh(stamp: number, camera: Camera): boolean {
    const order = this.last?.order;
    return order?.stamp === stamp && order.most === Infinity && order.camera.k === camera.k && order.camera.x === camera.x && order.camera.y === camera.y;
  }

  /** Whether it still fills the screen, sharp enough while a hand moves it. */
  serves(camera: Camera, screen: Size): boolean {
    if (!this.last) return false;
    const { margin } = this.last.order;
    const { x, y, s } = this.placed(camera);
    const [right, bottom] = [x + (screen.w + margin * 2) * s, y + (screen.h + margin * 2) * s];
    return s > STRETCH.least && s < STRETCH.most && x <= 0 && y <= 0 && right >= screen.w && bottom >= screen.h;
  }

  /** Have it painted anew, unless that is going on. */
  want({ places, stamp, camera, screen, walking }: Wanted): void {
    if (this.busy || screen.w === 0 || screen.h === 0) return;
    this.busy = true;
    const margin = walking ? 0 : Math.round(Math.max(screen.w, screen.h) * MARGIN);
    const order: SceneOrder = { places: places(), stamp, camera, screen, margin, ratio: window.devicePixelRatio || 1, most: walking ? this.most : Infinity };
    if (this.looks) order.looks = this.looks;
    this.looks = null;
    this.worker.postMessage(order, {});
  }

  /** Show it; the context measures in pixels of the screen. */
  paint(ctx: CanvasRenderingContext2D, camera: Camera, alpha: number): void {
    if (!this.last) return;
    const { x, y, s } = this.placed(camera);
    const { bitmap } = this.last;
    const ratio = window.devicePixelRatio || 1;
    // On whole pixels, where nothing is stretched: that is a plain copy.
    const snap = (value: number) => (s === 1 ? Math.round(value * ratio) / ratio : value);
    ctx.globalAlpha = alpha;
    ctx.imageSmoothingQuality = "low";
    ctx.drawImage(bitmap, snap(x), snap(y), (bitmap.width * s) / ratio, (bitmap.height * s) / ratio);
    ctx.globalAlpha = 1;
  }

  private placed(camera: Camera): { x: number; y: number; s: number } {
    const { camera: then, margin } = this.last!.order;
    const s = camera.k / then.k;
    return { s, x: camera.x - (then.x + margin) * s, y: camera.y - (then.y + margin) * s };
  }

  destroy(): void {
    this.worker.terminate();
    this.last?.bitmap.close();
  }
}
