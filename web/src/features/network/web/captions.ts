/** Names on the canvas: the important ones first, none upon another; the same ones while the picture is only moved. */

import { withRoom, type Box } from "../../../graph/force/labels";
import { INK } from "../../../graph/palette";
import { textWidth } from "../../../graph/text";
import type { Camera, Size } from "../../../graph/viewport";
import type { Focus } from "./paint";
import type { PersonSprite, Sprites } from "./sprites";

const SIZE = 12;
const HEIGHT = 15;
const GAP = 2;
/** Among more than that many, whose mark is small has no name until one comes nearer. */
const FEW = 150;
const SMALL = 3.6;
const PATIENCE = 6; // frames
/** Marks so large that a name across one looks wrong. */
const LARGE = 6.5;
/** From here on somebody is named wherever he stands. */
const URGENT = 1000;

export class Captions {
  private kept: { sprite: PersonSprite; spot: number }[] = [];
  private key = "";
  private age = 0;
  private readonly widths = new Map<string, number>();

  /** Paint the names in view. `moving` says that people are still walking. */
  paint(ctx: CanvasRenderingContext2D, sprites: Sprites, camera: Camera, screen: Size, focus: Focus, moving: boolean): void {
    const place = `${Math.round((camera.x * 2) / screen.w)} ${Math.round((camera.y * 2) / screen.h)}`;
    const key = `${camera.k} ${place} ${focus.goal && focus.id} ${focus.goal} ${focus.near.size} ${sprites.people.size}`;
    this.age = moving ? this.age + 1 : 0;
    // While everybody walks, names are chosen anew now and then, and move along meanwhile.
    if (moving ? this.age % PATIENCE === 1 : key !== this.key) this.choose(sprites, camera, screen, focus);
    this.key = moving ? "" : key;
    ctx.font = `${SIZE}px ${getComputedStyle(ctx.canvas).fontFamily}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3;
    ctx.strokeStyle = "rgba(255, 255, 255, 0.86)";
    for (const { sprite, spot } of this.kept) {
      const { drawn } = sprite;
      const box = this.spotsOf(sprite, camera.k)[spot]!;
      const [sx, sy] = [box.x + camera.x, box.y + camera.y];
      if (sx < -80 || sy < -HEIGHT || sx > screen.w + 80 || sy > screen.h) continue;
      const faded = focus.fade > 0.3 && !focus.near.has(drawn.id);
      ctx.globalAlpha = faded ? 0.25 : 1;
      ctx.fillStyle = drawn.hollow ? INK.faint : INK.text;
      ctx.strokeText(drawn.name, sx, sy);
      ctx.fillText(drawn.name, sx, sy);
    }
    ctx.globalAlpha = 1;
  }

  /** Choose among those in view and a screen around it. */
  private choose(sprites: Sprites, { x, y, k }: Camera, { w, h }: Size, focus: Focus): void {
    const near = (sprite: PersonSprite) => Math.abs(sprite.x * k + x - w / 2) < w * 1.5 && Math.abs(sprite.y * k + y - h / 2) < h * 1.5;
    const all = [...sprites.people.values()].filter((sprite) => sprite.to && sprite.radius > 0 && near(sprite));
    const crowd = sprites.people.size > FEW;
    const people = all.filter(({ drawn, radius }) => !crowd || radius * k > SMALL || (focus.goal > 0 && focus.near.has(drawn.id)));
    const captions = people.map((sprite) => ({
      spots: this.spotsOf(sprite, k),
      weight: weightOf(sprite.drawn.id, sprite.drawn.radius, sprite.drawn.hollow, focus),
    }));
    this.kept = withRoom(captions, marksOf(all, k), URGENT).map(({ index, spot }) => ({ sprite: people[index]!, spot }));
  }

  /** Below, above, to the right, to the left: in pixels from where the picture begins. */
  private spotsOf({ drawn, x, y, r }: PersonSprite, k: number): Box[] {
    const [width, height, cx, cy, far] = [this.widthOf(drawn.name) + 6, HEIGHT, x * k, y * k, r * k + GAP];
    const aside = far + width / 2;
    return [
      { x: cx, y: cy + far, width, height },
      { x: cx, y: cy - far - height, width, height },
      { x: cx + aside, y: cy - height / 2, width, height },
      { x: cx - aside, y: cy - height / 2, width, height },
    ];
  }

  private widthOf(name: string): number {
    const width = this.widths.get(name) ?? textWidth(name, SIZE);
    this.widths.set(name, width);
    return width;
  }
}

function marksOf(people: readonly PersonSprite[], k: number): Box[] {
  return people.filter(({ r }) => r * k > LARGE).map(({ x, y, r }) => ({ x: x * k, y: (y - r * 0.8) * k, width: r * 1.6 * k, height: r * 1.6 * k }));
}

function weightOf(id: string, radius: number, hollow: boolean, focus: Focus): number {
  const near = focus.goal === 0 ? 0 : focus.id === id ? 2 * URGENT : focus.near.has(id) ? URGENT : 0;
  return near + (hollow ? 0 : radius);
}
