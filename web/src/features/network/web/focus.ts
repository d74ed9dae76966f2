/** Who is looked at, and what stays plain while the rest fades: he and whom he has to do with, or a class of the legend. */

import type { NetworkPicture } from "./picture";

const FADING = 90; // milliseconds in which most of it is done
const NOBODY: ReadonlySet<string> = new Set();
/** How far the rest fades. */
export const FADED = 0.86;

export class Focus {
  /** Who is looked at; null: nobody, or a class. */
  id: string | null = null;
  near: ReadonlySet<string> = NOBODY;
  /** How far the rest has faded, 0 … 1, and how far it shall. */
  fade = 0;
  goal = 0;
  private picture: NetworkPicture | null = null;
  private known: Map<string, Set<string>> | null = null;

  show(picture: NetworkPicture): void {
    this.picture = picture;
    this.known = null;
  }

  /** Look at somebody, else at a class, else at nobody in particular. */
  on(id: string | null, shade: string | null): void {
    const near = this.around(id) ?? this.classOf(shade);
    this.goal = near === NOBODY ? 0 : 1;
    // Whom one looked at last stays plain while the others come back.
    if (this.goal) [this.id, this.near] = [id !== null && near.has(id) ? id : null, near];
  }

  /** Some milliseconds later; false when nothing fades any more. */
  advance(milliseconds: number): boolean {
    const left = this.goal - this.fade;
    this.fade = Math.abs(left) < 0.02 ? this.goal : this.fade + left * (1 - Math.exp(-milliseconds / FADING));
    return this.fade !== this.goal;
  }

  /** Of somebody looked at his own ties stay; of a class those inside it. */
  touches(a: string, b: string): boolean {
    return this.id === null ? this.near.has(a) && this.near.has(b) : a === this.id || b === this.id;
  }

  private around(id: string | null): ReadonlySet<string> | null {
    if (id === null || !this.picture?.people.some((one) => one.id === id)) return null;
    this.known ??= neighboursOf(this.picture);
    return new Set([id, ...(this.known.get(id) ?? [])]);
  }

  private classOf(shade: string | null): ReadonlySet<string> {
    if (shade === null || !this.picture) return NOBODY;
    return new Set(this.picture.people.filter((one) => one.shade === shade).map(({ id }) => id));
  }
}

function neighboursOf({ seen, told }: NetworkPicture): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const some = found.get(one);
    if (some) some.add(other);
    else found.set(one, new Set([other]));
  };
  for (const { a, b } of [...seen, ...told]) {
    add(a, b);
    add(b, a);
  }
  return found;
}
