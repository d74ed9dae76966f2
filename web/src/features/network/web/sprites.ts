/** What is on the screen right now, on its way to what shall be: people walk and grow, ties fade in and out. */

import type { Place } from "../../../graph/force/force";
import type { Camera, Size } from "../../../graph/viewport";
import { INK, tint } from "../../../graph/palette";
import { OUR_COLOR, type DrawnPerson, type DrawnSeen, type DrawnTold, type NetworkPicture } from "./picture";
import type { Looks, Places } from "./scene";

export interface PersonSprite {
  drawn: DrawnPerson;
  x: number;
  y: number;
  r: number;
  /** Where it goes; null: not known yet. */
  to: Place | null;
  radius: number;
  /** Where it stands in the columns of the scene. */
  place: number;
}

export interface TieSprite {
  drawn: DrawnSeen;
  a: PersonSprite;
  b: PersonSprite;
  width: number;
  goal: number;
  color: string;
  place: number;
}

const PACE = 110; // milliseconds in which most of the way is gone
const NEAR = 0.15;

export class Sprites {
  readonly people = new Map<string, PersonSprite>();
  readonly ties = new Map<string, TieSprite>();
  /** Changes with who is there and how he looks. */
  version = 0;
  private told: readonly DrawnTold[] = [];

  show(picture: NetworkPicture): void {
    this.version++;
    this.told = picture.told;
    const wanted = new Set(picture.people.map(({ id }) => id));
    for (const drawn of picture.people) {
      const sprite = this.people.get(drawn.id);
      if (sprite) Object.assign(sprite, { drawn, radius: drawn.radius });
      else this.people.set(drawn.id, { drawn, x: 0, y: 0, r: 0, to: null, radius: drawn.radius, place: -1 });
    }
    for (const [id, sprite] of this.people) if (!wanted.has(id)) sprite.radius = 0;
    this.showTies(picture.seen);
  }

  private showTies(seen: readonly DrawnSeen[]): void {
    for (const sprite of this.ties.values()) sprite.goal = 0;
    for (const drawn of seen) {
      const [a, b] = [this.people.get(drawn.a)!, this.people.get(drawn.b)!];
      const goal = widthOf(drawn.strength);
      const color = tieColor(drawn, a.drawn, b.drawn, goal);
      const sprite = this.ties.get(drawn.key);
      if (sprite) Object.assign(sprite, { drawn, a, b, goal, color });
      else this.ties.set(drawn.key, { drawn, a, b, width: 0, goal, color, place: -1 });
    }
  }

  /** New places; who had none stands there at once. */
  place(places: ReadonlyMap<string, Place>): void {
    for (const [id, to] of places) {
      const sprite = this.people.get(id);
      if (!sprite) continue;
      if (!sprite.to) [sprite.x, sprite.y] = [to.x, to.y];
      sprite.to = to;
    }
  }

  /** Where everybody goes, by key. */
  places(): Map<string, Place> {
    return new Map([...this.people].flatMap(([id, { to }]) => (to ? [[id, to] as const] : [])));
  }

  /** Some milliseconds later; false when everything is where it shall be. */
  advance(milliseconds: number): boolean {
    const share = 1 - Math.exp(-milliseconds / PACE);
    let moving = false;
    for (const [id, sprite] of this.people) {
      moving = walk(sprite, share) || moving;
      if (sprite.radius === 0 && sprite.r < NEAR) {
        this.people.delete(id);
        this.version++;
      }
    }
    for (const [key, tie] of this.ties) {
      const left = tie.goal - tie.width;
      if (Math.abs(left) > 0.02) [tie.width, moving] = [tie.width + left * share, true];
      else tie.width = tie.goal;
      if (tie.goal === 0 && tie.width < 0.02) {
        this.ties.delete(key);
        this.version++;
      }
    }
    return moving;
  }

  /** The camera that shows everybody where he goes. */
  whole({ w: width, h: height }: Size, margin: number, largest: number): Camera {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { to, radius } of this.people.values()) {
      if (!to || radius === 0) continue;
      [left, right] = [Math.min(left, to.x - radius), Math.max(right, to.x + radius)];
      [top, bottom] = [Math.min(top, to.y - radius), Math.max(bottom, to.y + radius)];
    }
    if (left > right) return { x: width / 2, y: height / 2, k: 1 };
    const [w, h] = [right - left, bottom - top + 16];
    const k = Math.min(Math.max(width - margin * 2, 60) / w, Math.max(height - margin * 2, 60) / h, largest);
    return { k, x: width / 2 - (left + w / 2) * k, y: height / 2 - (top + h / 2) * k };
  }

  /** How everybody looks, as columns; the strongest ties come first, as the picture has them. */
  looks(): Looks {
    const palette = new Map<string, number>();
    const colorOf = (color: string) => {
      const place = palette.get(color) ?? palette.size;
      palette.set(color, place);
      return place;
    };
    const people = [...this.people.values()];
    people.forEach((sprite, place) => (sprite.place = place));
    const ties = [...this.ties.values()].filter(({ a, b }) => this.people.has(a.drawn.id) && this.people.has(b.drawn.id)).sort((one, other) => other.drawn.strength - one.drawn.strength);
    ties.forEach((tie, place) => (tie.place = place));
    const told = this.told.flatMap(({ a, b, kind, told: { certainty } }) => {
      const [one, other] = [this.people.get(a), this.people.get(b)];
      return one && other ? [{ a: one.place, b: other.place, kind, sure: certainty === "confirmed" }] : [];
    });
    return {
      shape: people.map(({ drawn }) => drawn.shape),
      color: Uint16Array.from(people, ({ drawn }) => colorOf(drawn.color)),
      hollow: Uint8Array.from(people, ({ drawn }) => Number(drawn.hollow)),
      letter: people.map(({ drawn }) => drawn.letter),
      a: Uint32Array.from(ties, ({ a }) => a.place),
      b: Uint32Array.from(ties, ({ b }) => b.place),
      tieColor: Uint16Array.from(ties, ({ color }) => colorOf(color)),
      told,
      palette: [...palette.keys()],
    };
  }

  /** Where everybody is right now, in the order of the looks. */
  now(): Places {
    const [many, ties] = [this.people.size, this.ties.size];
    const places: Places = { x: new Float32Array(many), y: new Float32Array(many), r: new Float32Array(many).fill(-1), width: new Float32Array(ties) };
    for (const { place, x, y, r, to } of this.people.values()) if (to) [places.x[place], places.y[place], places.r[place]] = [x, y, r];
    for (const { place, width } of this.ties.values()) if (place >= 0) places.width[place] = width;
    return places;
  }
}

function walk(sprite: PersonSprite, share: number): boolean {
  const grow = sprite.radius - sprite.r;
  sprite.r = Math.abs(grow) > NEAR ? sprite.r + grow * share : sprite.radius;
  const to = sprite.to ?? sprite;
  const [dx, dy] = [to.x - sprite.x, to.y - sprite.y];
  if (Math.abs(dx) + Math.abs(dy) < NEAR) {
    [sprite.x, sprite.y] = [to.x, to.y];
    return sprite.r !== sprite.radius;
  }
  sprite.x += dx * share;
  sprite.y += dy * share;
  return true;
}

/** Within a class its colour, between classes grey, to us dark; the weaker, the paler. */
function tieColor({ ours }: DrawnSeen, a: DrawnPerson, b: DrawnPerson, width: number): string {
  const weak = width < 1.3 ? 0.76 : width < 2 ? 0.64 : 0.45;
  if (ours) return paler(OUR_COLOR, Math.min(weak + 0.16, 0.92));
  return paler(a.shade === b.shade && a.shade !== "none" ? a.color : INK.lineStrong, weak);
}

const pale = new Map<string, string>();

/** A few dozen colours are asked for thousands of times. */
function paler(color: string, share: number): string {
  const key = `${color} ${share}`;
  const found = pale.get(key) ?? tint(color, share);
  pale.set(key, found);
  return found;
}

/** Half a pixel for who hardly met, four for those who meet all the time. */
export function widthOf(strength: number): number {
  return 0.6 + 3.6 * Math.sqrt(strength);
}
