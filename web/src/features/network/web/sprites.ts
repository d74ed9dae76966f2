/** What is on the screen right now, on its way to what shall be: people walk and grow, ties fade in and out. */

import type { Place } from "../../../graph/force/force";
import { INK, tint } from "../../../graph/palette";
import { OUR_COLOR, type DrawnPerson, type DrawnSeen, type NetworkPicture } from "./picture";

export interface PersonSprite {
  drawn: DrawnPerson;
  x: number;
  y: number;
  r: number;
  /** Where it goes; null: not known yet. */
  to: Place | null;
  radius: number;
}

export interface TieSprite {
  drawn: DrawnSeen;
  a: PersonSprite;
  b: PersonSprite;
  width: number;
  goal: number;
  /** Its colour while nothing is looked at. */
  color: string;
}

const PACE = 110; // milliseconds in which most of the way is gone
const NEAR = 0.15;

export class Sprites {
  readonly people = new Map<string, PersonSprite>();
  readonly ties = new Map<string, TieSprite>();

  show(picture: NetworkPicture): void {
    const wanted = new Set(picture.people.map(({ id }) => id));
    for (const drawn of picture.people) {
      const sprite = this.people.get(drawn.id);
      if (sprite) Object.assign(sprite, { drawn, radius: drawn.radius });
      else this.people.set(drawn.id, { drawn, x: 0, y: 0, r: 0, to: null, radius: drawn.radius });
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
      else this.ties.set(drawn.key, { drawn, a, b, width: 0, goal, color });
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
      if (sprite.radius === 0 && sprite.r < NEAR) this.people.delete(id);
    }
    for (const [key, tie] of this.ties) {
      const left = tie.goal - tie.width;
      if (Math.abs(left) > 0.02) [tie.width, moving] = [tie.width + left * share, true];
      else tie.width = tie.goal;
      if (tie.goal === 0 && tie.width < 0.02) this.ties.delete(key);
    }
    return moving;
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
  if (ours) return tint(OUR_COLOR, Math.min(weak + 0.16, 0.92));
  return tint(a.shade === b.shade && a.shade !== "none" ? a.color : INK.lineStrong, weak);
}

/** Half a pixel for who hardly met, four for those who meet all the time. */
export function widthOf(strength: number): number {
  return 0.6 + 3.6 * Math.sqrt(strength);
}
