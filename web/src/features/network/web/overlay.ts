/** What is painted over the scene: whoever is looked at with his ties, while the scene beneath fades; and rings. */

import type { Focus } from "./focus";
import { paintPeople, paintTies, type Brushes } from "./paint";
import type { Looks, ToldLine } from "./scene";
import type { Sprites } from "./sprites";
import { paintTold } from "./told";

interface Near {
  people: number[];
  ties: number[];
  told: ToldLine[];
}

export class Overlay {
  private near: Near | null = null;
  private key = "";

  paint(brushes: Brushes, sprites: Sprites, looks: Looks, focus: Focus): void {
    if (focus.fade <= 0.01) return;
    const key = `${sprites.version} ${focus.id} ${focus.near.size}`;
    if (key !== this.key || !this.near) this.near = nearOf(sprites, looks, focus);
    this.key = key;
    const scene = { looks, places: sprites.now() };
    paintTies(brushes, scene, this.near.ties);
    paintTold(brushes, scene, this.near.told);
    paintPeople(brushes, scene, this.near.people);
  }

  forget(): void {
    this.near = null;
  }
}

function nearOf(sprites: Sprites, looks: Looks, focus: Focus): Near {
  const ids: string[] = [];
  for (const { place, drawn } of sprites.people.values()) ids[place] = drawn.id;
  const ties = [...sprites.ties.values()].filter(({ drawn, place }) => place >= 0 && focus.touches(drawn.a, drawn.b)).map(({ place }) => place);
  return {
    people: [...sprites.people.values()].filter(({ drawn }) => focus.near.has(drawn.id)).map(({ place }) => place),
    ties: ties.sort((one, other) => one - other),
    told: looks.told.filter(({ a, b }) => focus.touches(ids[a]!, ids[b]!)),
  };
}
