import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../../bench/data/generate";
import { decodeChart } from "../decode";
import { buildForest, type Forest } from "../forest";
import { company, seatsFrom } from "../testing/company";
import { layoutChart, layoutOptions } from "./layout";
import type { Direction } from "./metrics";
import { superiorRoute } from "./routes";
import type { Layout, LayoutOptions, Rect } from "./types";

interface Case {
  forest: Forest;
  options: LayoutOptions;
}

/** Any forest of up to 60 seats, with departments, folded seats, hidden seats and cards of different heights. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
    departments: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 60, maxLength: 60 }),
    folded: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    fold: fc.boolean(),
    high: fc.array(fc.integer({ min: 68, max: 180 }), { minLength: 60, maxLength: 60 }),
    wrap: fc.boolean(),
    direction: fc.constantFrom<Direction>("top_down", "left_right"),
    boxed: fc.boolean(),
    aspect: fc.constantFrom(0.6, 1.75, 3),
  })
  .map(({ parents, departments, folded, fold, high, wrap, direction, boxed, aspect }) => {
    const above = parents.map((value, k) => (value % (k + 3)) - 1).map((parent, k) => (parent >= k ? -1 : parent));
    const units = Array.from({ length: 5 }, (_, k) => ({ id: `d${k}`, parent: k === 4 ? "d3" : null }));
    const forest = buildForest(company({ seats: seatsFrom(above, departments), departments: units }));
    const options = layoutOptions(forest, direction);
    if (fold) options.collapsed = Uint8Array.from(forest.positions, (_, k) => (folded[k] ? 1 : 0));
    if (wrap) options.heights = Float64Array.from(forest.positions, (_, k) => high[k]!);
    return { forest, options: { ...options, departments: boxed, aspect } };
  });

const rect = (layout: Layout, node: number): Rect => ({
  x: layout.x[node]!,
  y: layout.y[node]!,
  w: layout.w[node]!,
  h: layout.h[node]!,
});

const block = (layout: Layout, node: number): Rect => ({
  x: layout.blockX[node]!,
  y: layout.blockY[node]!,
  w: layout.blockW[node]!,
  h: layout.blockH[node]!,
});

const EPS = 1e-6;

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w - EPS && b.x < a.x + a.w - EPS && a.y < b.y + b.h - EPS && b.y < a.y + a.h - EPS;
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - EPS &&
    inner.y >= outer.y - EPS &&
    inner.x + inner.w <= outer.x + outer.w + EPS &&
    inner.y + inner.h <= outer.y + outer.h + EPS
  );
}

function check(property: (layout: Layout, one: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => property(layoutChart(one.forest, one.options), one)),
    { numRuns: 300 },
  );
}

describe("the layout of a chart", () => {
  it("never lets two cards overlap", () => {
    check((layout) => {
      const cards = [...layout.order].map((node) => rect(layout, node));
      cards.forEach((a, k) => cards.slice(k + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
    });
  });

  it("puts every subordinate beyond the edge of its superior", () => {
    check((layout, { forest, options }) => {
      for (const node of layout.order) {
        const parent = forest.parent[node]!;
        if (parent < 0) continue;
        const [a, b] = [rect(layout, parent), rect(layout, node)];
        if (options.direction === "top_down") expect(b.y).toBeGreaterThan(a.y + a.h);
        else expect(b.x).toBeGreaterThan(a.x + a.w);
      }
    });
  });

  it("places every seat that is not folded away exactly once", () => {
    check((layout, { forest, options }) => {
      const open = (node: number): boolean => {
        const parent = forest.parent[node]!;
        return parent < 0 || (!options.collapsed[parent] && open(parent));
      };
      const expected = forest.positions.map((_, node) => node).filter(open);
      expect([...layout.order].sort((a, b) => a - b)).toEqual(expected);
      expect([...layout.placed].reduce((sum, flag) => sum + flag, 0)).toBe(expected.length);
    });
  });

  it("counts what is folded away", () => {
    check((layout, { forest }) => {
      const hidden = [...layout.order].reduce((sum, node) => sum + layout.hidden[node]!, 0);
      expect(hidden + layout.order.length).toBe(forest.size);
    });
  });

  it("keeps each subtree in a block of its own, lines and boxes included", () => {
    check((layout, { forest }) => {
      const bounds = layout.bounds;
      for (const node of layout.order) {
        const own = block(layout, node);
        expect(holds(own, rect(layout, node))).toBe(true);
        expect(holds(bounds, own)).toBe(true);
        const parent = forest.parent[node]!;
        if (parent < 0) continue;
        expect(holds(block(layout, parent), own)).toBe(true);
        const points = superiorRoute(layout, node);
        for (let k = 0; k < points.length; k += 2) {
          expect(holds(block(layout, parent), { x: points[k]!, y: points[k + 1]!, w: 0, h: 0 })).toBe(true);
        }
      }
      const siblings = [...layout.order].map((node) => ({ parent: forest.parent[node]!, at: block(layout, node) }));
      siblings.forEach((a, k) =>
        siblings.slice(k + 1).forEach((b) => expect(a.parent === b.parent && overlap(a.at, b.at)).toBe(false)),
      );
    });
  });

  it("draws lines straight, from the superior's edge to the subordinate's, through no other card", () => {
    check((layout, { forest }) => {
      for (const node of layout.order) {
        const points = superiorRoute(layout, node);
        if (forest.parent[node]! < 0) {
          expect(points).toEqual([]);
          continue;
        }
        const start = { x: points[0]!, y: points[1]!, w: 0, h: 0 };
        const end = { x: points[points.length - 2]!, y: points[points.length - 1]!, w: 0, h: 0 };
        expect(holds(rect(layout, forest.parent[node]!), start)).toBe(true);
        expect(holds(rect(layout, node), end)).toBe(true);
        for (let k = 2; k < points.length; k += 2) {
          const [x0, y0, x1, y1] = [points[k - 2]!, points[k - 1]!, points[k]!, points[k + 1]!];
          expect(Math.abs(x0 - x1) < EPS || Math.abs(y0 - y1) < EPS).toBe(true);
          const piece = { x: Math.min(x0, x1), y: Math.min(y0, y1), w: Math.abs(x1 - x0), h: Math.abs(y1 - y0) };
          for (const other of layout.order) {
            if (other !== node && other !== forest.parent[node]) expect(overlap(piece, rect(layout, other))).toBe(false);
          }
        }
      }
    });
  });

  it("depends on the data alone, not on the order in which it came", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat()), (values, shuffle) => {
        const above = values.map((value, k) => (value % (k + 2)) - 1).map((parent, k) => (parent >= k ? -1 : parent));
        const seats = seatsFrom(above).map((seat, k) => ({ ...seat, rank: k % 5 }));
        const keys = seats.map(() => shuffle.next().value);
        const mixed = seats.map((seat, k) => ({ seat, key: keys[k]! })).sort((a, b) => a.key - b.key);
        const places = (list: typeof seats) => {
          const forest = buildForest(company({ seats: list }));
          const layout = layoutChart(forest, layoutOptions(forest, "top_down"));
          return Object.fromEntries(forest.positions.map(({ id }, node) => [id, rect(layout, node)]));
        };
        expect(places(mixed.map(({ seat }) => seat))).toEqual(places(seats));
      }),
    );
  });

  it("fills a screen with hundreds of seats instead of one thin line", () => {
    for (const size of [200, 300, 1000]) {
      const forest = buildForest(decodeChart(generate(size).wire));
      for (const direction of ["top_down", "left_right"] as const) {
        const { bounds } = layoutChart(forest, layoutOptions(forest, direction));
        expect(bounds.w / bounds.h).toBeGreaterThan(1);
        expect(bounds.w / bounds.h).toBeLessThan(3.2);
      }
    }
  });

  it("boxes each department around its head", () => {
    const forest = buildForest(decodeChart(generate(300).wire));
    const layout = layoutChart(forest, layoutOptions(forest, "top_down"));
    expect(layout.boxes.length).toBe(forest.state.departments.size);
    for (const box of layout.boxes) expect(holds(box, rect(layout, box.node))).toBe(true);
  });

  it("survives a chain of thousands and a superior of thousands", () => {
    const chain = buildForest(company({ seats: seatsFrom(Array.from({ length: 3000 }, (_, k) => k - 1)) }));
    expect(layoutChart(chain, layoutOptions(chain, "top_down")).order).toHaveLength(3000);
    const star = buildForest(company({ seats: seatsFrom(Array.from({ length: 3000 }, (_, k) => (k ? 0 : -1))) }));
    const { bounds } = layoutChart(star, layoutOptions(star, "top_down"));
    expect(bounds.w / bounds.h).toBeLessThan(3);
  });

  it("is empty for an empty chart", () => {
    const forest = buildForest(company({ seats: [] }));
    const { bounds, order } = layoutChart(forest, layoutOptions(forest, "top_down"));
    expect(order).toHaveLength(0);
    expect(bounds).toEqual({ x: 0, y: 0, w: 0, h: 0 });
  });
});
