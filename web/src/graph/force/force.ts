/**
 * Places for the people of a network: ties pull, people push each other away, groups stay together. Without clock or
 * chance: the same network, in whatever order it comes, has the same picture.
 */

import { Quadtree, type Field } from "./quadtree";

export interface Place {
  x: number;
  y: number;
}

export interface ForceNode {
  id: string;
  /** Half the room it takes. */
  radius: number;
  /** Who belongs together is pulled together; null: nobody's. */
  group: number | null;
  /** Where it was before; absent: new. */
  at?: Place;
  /** Somebody put it there: it stays. */
  pinned?: boolean;
}

export interface ForceLink {
  source: number;
  target: number;
  /** 0 … 1. */
  pull: number;
}

export const STEPS = 260;
const COOLING = 1 - 0.002 ** (1 / STEPS);
const FRICTION = 0.58;
const PUSH = 480;
const REACH = 900;
const GRAVITY = 0.03;
const COHESION = 0.075;
const TIE_LENGTH = 44;
const GAP = 4;
/** Who was there before moves as little as a network half cooled down. */
const WARM = 0.22;

export class Force {
  readonly x: Float64Array;
  readonly y: Float64Array;
  private readonly field: Field;
  private readonly tree = new Quadtree();
  private readonly spring: Float64Array;
  private readonly lean: Float64Array;
  private alpha: number;

  constructor(
    private readonly nodes: readonly ForceNode[],
    private readonly links: readonly ForceLink[],
  ) {
    const size = nodes.length;
    this.x = new Float64Array(size);
    this.y = new Float64Array(size);
    const weight = Float64Array.from(nodes, ({ radius }) => 0.5 + radius / 12);
    this.field = { x: this.x, y: this.y, vx: new Float64Array(size), vy: new Float64Array(size), weight };
    const degree = degrees(size, links);
    this.spring = Float64Array.from(links, ({ source, target, pull }) => (0.15 + 0.85 * pull) / Math.min(degree[source]!, degree[target]!));
    this.lean = Float64Array.from(links, ({ source, target }) => degree[source]! / (degree[source]! + degree[target]!));
    this.alpha = startPlaces(nodes, links, this.x, this.y) ? WARM : 1;
  }

  get settled(): boolean {
    return this.alpha < 0.002 || this.nodes.length === 0;
  }

  /** One step; false when nothing will move any more. */
  step(): boolean {
    if (this.settled) return false;
    this.tree.build(this.x, this.y, this.field.weight);
    this.tree.push(this.field, PUSH * this.alpha * 0.1, 0.95, REACH);
    this.pull();
    this.gather();
    this.move();
    this.part();
    this.alpha *= 1 - COOLING;
    return !this.settled;
  }

  private pull(): void {
    const { vx, vy } = this.field;
    this.links.forEach(({ source, target, pull }, index) => {
      const dx = this.x[target]! + vx[target]! - this.x[source]! - vx[source]!;
      const dy = this.y[target]! + vy[target]! - this.y[source]! - vy[source]!;
      const length = Math.hypot(dx, dy) || 1e-6;
      const rest = TIE_LENGTH + this.nodes[source]!.radius + this.nodes[target]!.radius + (1 - pull) * TIE_LENGTH;
      const force = ((length - rest) / length) * this.alpha * this.spring[index]!;
      const lean = this.lean[index]!;
      vx[target]! -= dx * force * lean;
      vy[target]! -= dy * force * lean;
      vx[source]! += dx * force * (1 - lean);
      vy[source]! += dy * force * (1 - lean);
    });
  }

  /** To the middle of all, and to the middle of one's group. */
  private gather(): void {
    const { vx, vy } = this.field;
    const middles = groupMiddles(this.nodes, this.x, this.y);
    this.nodes.forEach(({ group }, p) => {
      vx[p]! -= this.x[p]! * GRAVITY * this.alpha;
      vy[p]! -= this.y[p]! * GRAVITY * this.alpha;
      const middle = group === null ? undefined : middles.get(group);
      if (!middle) return;
      vx[p]! += (middle.x - this.x[p]!) * COHESION * this.alpha;
      vy[p]! += (middle.y - this.y[p]!) * COHESION * this.alpha;
    });
  }

  private move(): void {
    const { vx, vy } = this.field;
    this.nodes.forEach(({ pinned }, p) => {
      vx[p]! = pinned ? 0 : vx[p]! * FRICTION;
      vy[p]! = pinned ? 0 : vy[p]! * FRICTION;
      this.x[p]! += vx[p]!;
      this.y[p]! += vy[p]!;
    });
  }

  /** Nobody stands upon another: whoever is too near steps aside. A grid finds who is near. */
  private part(): void {
    const widest = this.nodes.reduce((most, { radius }) => Math.max(most, radius), 1);
    const side = (widest + GAP) * 2;
    const grid = new Map<number, number[]>();
    const cellOf = (value: number) => Math.floor(value / side) + 32_768;
    for (let p = 0; p < this.nodes.length; p++) {
      const [cx, cy] = [cellOf(this.x[p]!), cellOf(this.y[p]!)];
      for (let gx = cx - 1; gx <= cx + 1; gx++)
        for (let gy = cy - 1; gy <= cy + 1; gy++) for (const other of grid.get(gx * 65_536 + gy) ?? []) this.apart(p, other);
      const key = cx * 65_536 + cy;
      const cell = grid.get(key);
      if (cell) cell.push(p);
      else grid.set(key, [p]);
    }
  }

  private apart(p: number, other: number): void {
    const room = this.nodes[p]!.radius + this.nodes[other]!.radius + GAP;
    let dx = this.x[p]! - this.x[other]!;
    let dy = this.y[p]! - this.y[other]!;
    const far = Math.hypot(dx, dy);
    if (far >= room) return;
    // At the very same place one goes where his number says.
    if (far < 1e-6) [dx, dy] = [Math.cos(p), Math.sin(p)];
    const step = (room - far) / (2 * Math.max(far, far < 1e-6 ? 1 : 1e-6));
    this.shift(p, dx * step, dy * step);
    this.shift(other, -dx * step, -dy * step);
  }

  private shift(p: number, dx: number, dy: number): void {
    if (this.nodes[p]!.pinned) return;
    this.x[p]! += dx;
    this.y[p]! += dy;
  }
}

function degrees(size: number, links: readonly ForceLink[]): Float64Array {
  const degree = new Float64Array(size).fill(1e-9);
  for (const { source, target } of links) {
    degree[source]! += 1;
    degree[target]! += 1;
  }
  return degree;
}

function groupMiddles(nodes: readonly ForceNode[], x: Float64Array, y: Float64Array): Map<number, Place> {
  const sums = new Map<number, { x: number; y: number; many: number }>();
  nodes.forEach(({ group }, p) => {
    if (group === null) return;
    const sum = sums.get(group) ?? { x: 0, y: 0, many: 0 };
    sums.set(group, { x: sum.x + x[p]!, y: sum.y + y[p]!, many: sum.many + 1 });
  });
  return new Map([...sums].map(([group, sum]) => [group, { x: sum.x / sum.many, y: sum.y / sum.many }]));
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** The n-th place of a sunflower: evenly spread from the middle outwards. */
function sunflower(n: number, step: number): Place {
  const far = step * Math.sqrt(n + 0.5);
  return { x: far * Math.cos(n * GOLDEN), y: far * Math.sin(n * GOLDEN) };
}

/**
 * Where everybody starts: where he was; else beside those he has ties with; else with his group, groups around the
 * middle. Says whether most were there before.
 */
function startPlaces(nodes: readonly ForceNode[], links: readonly ForceLink[], x: Float64Array, y: Float64Array): boolean {
  const fresh = nodes.map(({ at }, p) => (at ? -1 : p)).filter((p) => p >= 0);
  nodes.forEach(({ at }, p) => {
    x[p] = at?.x ?? 0;
    y[p] = at?.y ?? 0;
  });
  if (fresh.length * 2 > nodes.length) byGroup(nodes, fresh, x, y);
  else besideFriends(nodes, links, fresh, x, y);
  return fresh.length * 2 <= nodes.length;
}

function byGroup(nodes: readonly ForceNode[], fresh: readonly number[], x: Float64Array, y: Float64Array): void {
  const groups = new Map<number | null, number[]>();
  for (const p of fresh) groups.set(nodes[p]!.group, [...(groups.get(nodes[p]!.group) ?? []), p]);
  const ordered = [...groups].sort(([a, some], [b, others]) => others.length - some.length || (a ?? -1) - (b ?? -1));
  let taken = 0;
  for (const [, people] of ordered) {
    const middle = sunflower(taken, 30);
    people.forEach((p, n) => {
      const at = sunflower(n, 22);
      x[p] = middle.x + at.x;
      y[p] = middle.y + at.y;
    });
    taken += people.length;
  }
}

function besideFriends(nodes: readonly ForceNode[], links: readonly ForceLink[], fresh: readonly number[], x: Float64Array, y: Float64Array): void {
  const friends = new Map<number, number[]>(fresh.map((p) => [p, []]));
  for (const { source, target } of links) {
    if (nodes[target]!.at) friends.get(source)?.push(target);
    if (nodes[source]!.at) friends.get(target)?.push(source);
  }
  const middle = (some: readonly number[], of: Float64Array) => some.reduce((sum, p) => sum + of[p]!, 0) / some.length;
  fresh.forEach((p, n) => {
    const some = friends.get(p)!;
    const turn = sunflower(n, 9);
    x[p] = (some.length ? middle(some, x) : 0) + turn.x;
    y[p] = (some.length ? middle(some, y) : 0) + turn.y;
  });
}
