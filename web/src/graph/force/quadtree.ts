/**
 * Repulsion of many points in n·log n (Barnes & Hut 1986): points far away act as one, in the middle of their weight.
 * Cells are kept in flat arrays that are used again with every step.
 */

const CHILDREN = 4;
/** Below this many parts of the whole width points count as one: two at the same place end the division. */
const DEEPEST = 24;

export class Quadtree {
  private child = new Int32Array(0);
  private mass = new Float64Array(0);
  private cx = new Float64Array(0);
  private cy = new Float64Array(0);
  private width = new Float64Array(0);
  private point = new Int32Array(0);
  private next = new Int32Array(0);
  private stack = new Int32Array(CHILDREN * (DEEPEST + 2));
  private cells = 0;

  /** Take in all points; the arrays are only read. */
  build(x: Float64Array, y: Float64Array, weight: Float64Array): void {
    const count = x.length;
    this.reserve(count);
    const box = bounds(x, y);
    this.cells = 0;
    this.open(box.size);
    for (let p = 0; p < count; p++) this.insert(p, x, y, box);
    this.weigh(x, y, weight);
  }

  private reserve(count: number): void {
    const cells = Math.max(64, count * 8 + DEEPEST);
    if (this.next.length < count) this.next = new Int32Array(count);
    if (this.point.length < cells) this.grow(cells);
  }

  private grow(cells: number): void {
    const copy = <T extends Float64Array | Int32Array>(from: T, to: T): T => (to.set(from), to);
    this.child = copy(this.child, new Int32Array(cells * CHILDREN));
    this.mass = copy(this.mass, new Float64Array(cells));
    this.cx = copy(this.cx, new Float64Array(cells));
    this.cy = copy(this.cy, new Float64Array(cells));
    this.width = copy(this.width, new Float64Array(cells));
    this.point = copy(this.point, new Int32Array(cells));
  }

  private open(width: number): number {
    if (this.cells === this.point.length) this.grow(this.cells * 2);
    const cell = this.cells++;
    this.child.fill(-1, cell * CHILDREN, cell * CHILDREN + CHILDREN);
    this.point[cell] = -1;
    this.width[cell] = width;
    this.mass[cell] = 0;
    return cell;
  }

  private insert(p: number, x: Float64Array, y: Float64Array, box: Box): void {
    let [cell, left, top, size] = [0, box.x, box.y, box.size];
    this.next[p] = -1;
    for (let depth = 0; ; depth++) {
      const inner = this.mass[cell]! < 0;
      if (!inner && this.point[cell]! < 0) {
        this.point[cell] = p;
        return;
      }
      if (!inner && depth >= DEEPEST) {
        this.next[p] = this.point[cell]!;
        this.point[cell] = p;
        return;
      }
      if (!inner) this.divide(cell, x, y, left, top, size);
      size /= 2;
      const quarter = (x[p]! >= left + size ? 1 : 0) + (y[p]! >= top + size ? 2 : 0);
      if (quarter & 1) left += size;
      if (quarter & 2) top += size;
      cell = this.into(cell, quarter, size);
    }
  }

  /** Make a cell with one point an inner one: its point moves a step down. */
  private divide(cell: number, x: Float64Array, y: Float64Array, left: number, top: number, size: number): void {
    const held = this.point[cell]!;
    this.point[cell] = -1;
    this.mass[cell] = -1;
    const half = size / 2;
    const quarter = (x[held]! >= left + half ? 1 : 0) + (y[held]! >= top + half ? 2 : 0);
    const below = this.into(cell, quarter, half);
    this.point[below] = held;
  }

  private into(cell: number, quarter: number, size: number): number {
    const place = cell * CHILDREN + quarter;
    if (this.child[place]! < 0) {
      // Opening may move the arrays: the place is written afterwards.
      const made = this.open(size);
      this.child[place] = made;
    }
    return this.child[place]!;
  }

  /** Children have higher numbers than their parents: one way back sums everything up. */
  private weigh(x: Float64Array, y: Float64Array, weight: Float64Array): void {
    for (let cell = this.cells - 1; cell >= 0; cell--) {
      let [mass, sx, sy] = [0, 0, 0];
      const add = (m: number, px: number, py: number) => {
        mass += m;
        sx += m * px;
        sy += m * py;
      };
      for (let p = this.point[cell]!; p >= 0; p = this.next[p]!) add(weight[p]!, x[p]!, y[p]!);
      for (let q = 0; q < CHILDREN; q++) {
        const below = this.child[cell * CHILDREN + q]!;
        if (below >= 0) add(this.mass[below]!, this.cx[below]!, this.cy[below]!);
      }
      this.mass[cell] = mass;
      this.cx[cell] = mass ? sx / mass : 0;
      this.cy[cell] = mass ? sy / mass : 0;
    }
  }

  /** Add to every velocity the push of all others; `theta` is how coarse, `reach` beyond which nothing acts. */
  push(field: Field, strength: number, theta = 0.9, reach = Infinity): void {
    for (let p = 0; p < field.x.length; p++) this.pushOne(p, field, strength, theta * theta, reach * reach);
  }

  private pushOne(p: number, { x, y, vx, vy, weight }: Field, strength: number, theta2: number, reach2: number): void {
    const [px, py] = [x[p]!, y[p]!];
    let [fx, fy, depth] = [0, 0, 0];
    this.stack[depth++] = 0;
    while (depth > 0) {
      const cell = this.stack[--depth]!;
      const dx = px - this.cx[cell]!;
      const dy = py - this.cy[cell]!;
      const far = dx * dx + dy * dy;
      if (far > reach2 && this.width[cell]! ** 2 < far) continue;
      const single = this.point[cell]! >= 0;
      if (!single && this.width[cell]! ** 2 > theta2 * far) {
        for (let q = 0; q < CHILDREN; q++) {
          const below = this.child[cell * CHILDREN + q]!;
          if (below >= 0) this.stack[depth++] = below;
        }
        continue;
      }
      if (single && this.holds(cell, p)) continue;
      const force = (strength * this.mass[cell]!) / Math.max(far, 1);
      fx += dx * force;
      fy += dy * force;
    }
    vx[p]! += fx / Math.max(weight[p]!, 1e-9);
    vy[p]! += fy / Math.max(weight[p]!, 1e-9);
  }

  private holds(cell: number, wanted: number): boolean {
    for (let p = this.point[cell]!; p >= 0; p = this.next[p]!) if (p === wanted) return true;
    return false;
  }
}

/** Points with their velocities; weights are positive. */
export interface Field {
  x: Float64Array;
  y: Float64Array;
  vx: Float64Array;
  vy: Float64Array;
  weight: Float64Array;
}

interface Box {
  x: number;
  y: number;
  size: number;
}

function bounds(x: Float64Array, y: Float64Array): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = 0; p < x.length; p++) {
    left = Math.min(left, x[p]!);
    right = Math.max(right, x[p]!);
    top = Math.min(top, y[p]!);
    bottom = Math.max(bottom, y[p]!);
  }
  // A little more than all, so that the last point lies inside.
  return { x: left, y: top, size: Math.max(right - left, bottom - top, 1) * 1.000001 };
}
