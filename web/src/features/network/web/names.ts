/** Names as little pictures: a rim around letters is slow to draw, a picture is not. */

import { INK } from "../../../graph/palette";
import { textWidth } from "../../../graph/text";

const RIM = 3;
const MOST = 3000;

export class Names {
  private readonly pictures = new Map<string, HTMLCanvasElement>();
  private readonly widths = new Map<string, number>();

  constructor(
    private readonly family: string,
    private readonly size: number,
  ) {}

  width(name: string): number {
    const width = this.widths.get(name) ?? textWidth(name, this.size);
    this.widths.set(name, width);
    return width;
  }

  /** Paint a name below a point, in its middle. */
  paint(ctx: CanvasRenderingContext2D, name: string, faint: boolean, x: number, y: number): void {
    const ratio = window.devicePixelRatio || 1;
    const picture = this.pictureOf(name, faint, ratio);
    // On whole pixels: letters stay sharp.
    const [left, top] = [Math.round((x - picture.width / ratio / 2) * ratio) / ratio, Math.round((y - RIM) * ratio) / ratio];
    ctx.drawImage(picture, left, top, picture.width / ratio, picture.height / ratio);
  }

  private pictureOf(name: string, faint: boolean, ratio: number): HTMLCanvasElement {
    const key = `${ratio} ${Number(faint)} ${name}`;
    const found = this.pictures.get(key);
    if (found) return found;
    if (this.pictures.size >= MOST) this.pictures.clear();
    const made = this.draw(name, faint, ratio);
    this.pictures.set(key, made);
    return made;
  }

  private draw(name: string, faint: boolean, ratio: number): HTMLCanvasElement {
    const canvas = document.createElement("canvas");
    const ctx = canvas.getContext("2d")!;
    const font = `${this.size}px ${this.family}`;
    ctx.font = font;
    const [width, height] = [ctx.measureText(name).width + RIM * 2, this.size * 1.4 + RIM * 2];
    [canvas.width, canvas.height] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
    ctx.scale(ratio, ratio);
    ctx.font = font;
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = RIM;
    ctx.strokeStyle = "rgba(255, 255, 255, 0.86)";
    ctx.fillStyle = faint ? INK.faint : INK.text;
    ctx.strokeText(name, width / 2, RIM);
    ctx.fillText(name, width / 2, RIM);
    return canvas;
  }
}
