/** What is on the screen right now, on its way to what shall be: people walk and grow, ties fade in and out. */

import type { Place } from "../../../graph/force/force";
import type { DrawnPerson, DrawnSeen, NetworkPicture } from "./picture";

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
      const goal = widthOf(drawn.strength);
      const sprite = this.ties.get(drawn.key);
      if (sprite) Object.assign(sprite, { drawn, goal });
      else this.ties.set(drawn.key, { drawn, a: this.people.get(drawn.a)!, b: this.people.get(drawn.b)!, width: 0, goal });
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

/** Half a pixel for who hardly met, four for those who meet all the time. */
export function widthOf(strength: number): number {
  return 0.6 + 3.6 * Math.sqrt(strength);
}
