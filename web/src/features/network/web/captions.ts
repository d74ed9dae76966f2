/** Names on the canvas: the important ones first, none upon another; the same ones while the picture is only moved. */

import { withRoom, type Box } from "../../../graph/force/labels";
import type { Camera, Size } from "../../../graph/viewport";
import type { Focus } from "./focus";
import { Names } from "./names";
import type { PersonSprite, Sprites } from "./sprites";

const SIZE = 12;
const HEIGHT = 15;
const GAP = 2;
/** Among more than that many, whose mark is small has no name until one comes nearer. */
const FEW = 150;
const SMALL = 3.6;
const SPOTS = [0, 1, 2, 3] as const;
const PATIENCE = 6; // frames
/** A zoom by so much (as a logarithm) needs other names even while it goes on. */
const MUCH = 0.3;
/** Marks so large that a name across one looks wrong. */
const LARGE = 6.5;
/** Whoever is looked at is named wherever he stands. */
const URGENT = 1000;
/** How far names fade of those who are not looked at. */
const FAINT = 0.8;

interface Kept {
  sprite: PersonSprite;
  spot: number;
}

export class Captions {
  private kept: Kept[] = [];
  private near: Kept[] = [];
  private key = "";
  private looked = "";
  private age = 0;
  private k = 1;
  private readonly names: Names;

  constructor(element: HTMLElement) {
    this.names = new Names(getComputedStyle(element).fontFamily, SIZE);
  }

  /**
   * Paint the names in view. `walking` says that people move, `hurried` that the picture is being moved: then names are
   * chosen anew now and then, and move along meanwhile.
   */
  paint(ctx: CanvasRenderingContext2D, sprites: Sprites, camera: Camera, screen: Size, focus: Focus, walking: boolean, hurried: boolean): void {
    const place = `${Math.round((camera.x * 2) / screen.w)} ${Math.round((camera.y * 2) / screen.h)}`;
    const key = `${camera.k} ${place} ${sprites.version}`;
    const changed = Math.abs(Math.log(camera.k / this.k)) > (hurried ? MUCH : 0) || (!hurried && key !== this.key);
    this.age = walking ? this.age + 1 : 0;
    const anew = walking ? this.age % PATIENCE === 1 : changed;
    if (anew) this.kept = this.choose(inView(sprites, camera, screen), sprites.people.size > FEW, camera.k);
    const looked = `${focus.goal} ${focus.id} ${focus.near.size}`;
    if (anew || looked !== this.looked) this.near = focus.goal ? this.choose(nearOf(sprites, focus), false, camera.k, focus.id) : [];
    [this.key, this.looked] = [walking ? "" : key, looked];
    const named = new Set(this.near.map(({ sprite }) => sprite));
    ctx.globalAlpha = 1 - focus.fade * FAINT;
    for (const one of this.kept) if (!named.has(one.sprite)) this.write(ctx, one, camera, screen);
    ctx.globalAlpha = 1;
    for (const one of this.near) this.write(ctx, one, camera, screen);
  }

  private write(ctx: CanvasRenderingContext2D, { sprite, spot }: Kept, camera: Camera, screen: Size): void {
    const box = this.spotOf(sprite, camera.k, spot);
    const [sx, sy] = [box.x + camera.x, box.y + camera.y];
    if (sx < -80 || sy < -HEIGHT || sx > screen.w + 80 || sy > screen.h) return;
    this.names.paint(ctx, sprite.drawn.name, sprite.drawn.hollow, sx, sy);
  }

  /** Choose who is named, the largest first; in a crowd nobody whose mark is small; whoever is looked at in any case. */
  private choose(all: readonly PersonSprite[], crowd: boolean, k: number, looked: string | null = null): Kept[] {
    this.k = k;
    const people = crowd ? all.filter(({ radius }) => radius * k > SMALL) : all;
    const captions = people.map((sprite) => ({
      spots: SPOTS.map((spot) => this.spotOf(sprite, k, spot)),
      weight: sprite.drawn.id === looked ? URGENT : sprite.drawn.hollow ? 0 : sprite.drawn.radius,
    }));
    return withRoom(captions, marksOf(all, k), URGENT).map(({ index, spot }) => ({ sprite: people[index]!, spot }));
  }

  /** Below, above, to the right, to the left: in pixels from where the picture begins. */
  private spotOf({ drawn, x, y, r }: PersonSprite, k: number, spot: number): Box {
    const [width, far] = [this.names.width(drawn.name) + 6, r * k + GAP];
    const aside = (spot === 2 ? 1 : -1) * (far + width / 2);
    if (spot >= 2) return { x: x * k + aside, y: y * k - HEIGHT / 2, width, height: HEIGHT };
    return { x: x * k, y: y * k + (spot === 0 ? far : -far - HEIGHT), width, height: HEIGHT };
  }
}

function marksOf(people: readonly PersonSprite[], k: number): Box[] {
  return people.filter(({ r }) => r * k > LARGE).map(({ x, y, r }) => ({ x: x * k, y: (y - r * 0.8) * k, width: r * 1.6 * k, height: r * 1.6 * k }));
}

/** Those in view, and a screen around it. */
function inView(sprites: Sprites, { x, y, k }: Camera, { w, h }: Size): PersonSprite[] {
  const near = (sprite: PersonSprite) => Math.abs(sprite.x * k + x - w / 2) < w * 1.5 && Math.abs(sprite.y * k + y - h / 2) < h * 1.5;
  return [...sprites.people.values()].filter((sprite) => sprite.to && sprite.radius > 0 && near(sprite));
}

/** Whoever is looked at, and those around him. */
function nearOf({ people }: Sprites, { near }: Focus): PersonSprite[] {
  return [...near].flatMap((key) => people.get(key) ?? []).filter((sprite) => sprite.to && sprite.radius > 0);
}
