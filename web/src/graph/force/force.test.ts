import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Force, STEPS, type ForceLink, type ForceNode } from "./force";
import { withRoom, type Box } from "./labels";
import { company } from "./testing";

function laidOut(nodes: readonly ForceNode[], links: readonly ForceLink[], most = STEPS): Force {
  const force = new Force(nodes, links);
  for (let n = 0; n < most && force.step(); n++);
  return force;
}

const finite = (force: Force) => [...force.x, ...force.y].every(Number.isFinite);

describe("the places of a network", () => {
  it("are the same for the same network", () => {
    const { nodes, links } = company(120, 300);
    const [one, other] = [laidOut(nodes, links), laidOut(nodes, links)];
    expect([...one.x]).toEqual([...other.x]);
    expect([...one.y]).toEqual([...other.y]);
  });

  it("are numbers, whatever the network, and come to rest in a number of steps that is known", () => {
    const some = fc.record({
      size: fc.integer({ min: 0, max: 25 }),
      ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 }),
      groups: fc.array(fc.option(fc.nat(3)), { minLength: 25, maxLength: 25 }),
      same: fc.boolean(),
    });
    fc.assert(
      fc.property(some, ({ size, ends, groups, same }) => {
        const nodes = Array.from({ length: size }, (_, n) => ({ id: `${n}`, radius: 4 + (n % 9), group: groups[n]!, ...(same && { at: { x: 5, y: 5 } }) }));
        const links = size < 2 ? [] : ends.map(([a, b, pull]) => ({ source: a % size, target: b % size, pull })).filter(({ source, target }) => source !== target);
        const force = laidOut(nodes, links, STEPS + 1);
        return finite(force) && force.settled;
      }),
      { numRuns: 40 },
    );
  });

  it("keep people apart and those of a group together", () => {
    const { nodes, links } = company(90, 260);
    const { x, y } = laidOut(nodes, links);
    let nearest = Infinity;
    let [inside, outside, many, others] = [0, 0, 0, 0];
    for (let a = 0; a < nodes.length; a++)
      for (let b = 0; b < a; b++) {
        const far = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
        nearest = Math.min(nearest, far - nodes[a]!.radius - nodes[b]!.radius);
        if (nodes[a]!.group === nodes[b]!.group) [inside, many] = [inside + far, many + 1];
        else [outside, others] = [outside + far, others + 1];
      }
    expect(nearest).toBeGreaterThan(0);
    expect(inside / many).toBeLessThan((outside / others) * 0.6);
  });

  it("hardly change when one person more comes, and not at all for whoever was put somewhere", () => {
    const { nodes, links } = company(60, 160);
    const before = laidOut(nodes, links);
    const known = nodes.map((node, n) => ({ ...node, at: { x: before.x[n]!, y: before.y[n]! }, pinned: n === 7 }));
    const after = laidOut([...known, { id: "new", radius: 8, group: 0 }], [...links, { source: 60, target: 0, pull: 1 }]);
    const moved = nodes.map((_, n) => Math.hypot(after.x[n]! - before.x[n]!, after.y[n]! - before.y[n]!)).sort((a, b) => a - b);
    expect(moved[30]).toBeLessThan(25);
    expect([after.x[7], after.y[7]]).toEqual([before.x[7], before.y[7]]);
    expect(Math.hypot(after.x[60]! - after.x[0]!, after.y[60]! - after.y[0]!)).toBeLessThan(160);
  });
});

describe("names beside people", () => {
  const box = fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -200, max: 200 }),
    width: fc.integer({ min: 10, max: 140 }),
    height: fc.constant(14),
  });
  const caption = fc.record({ spots: fc.array(box, { minLength: 1, maxLength: 3 }), weight: fc.integer({ min: 0, max: 9 }) });
  const clash = (a: Box, b: Box) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) < 14;

  it("never lie upon each other, nor across what is taken, and the most important one is always there", () => {
    fc.assert(
      fc.property(fc.array(caption, { minLength: 1, maxLength: 50 }), fc.array(box, { maxLength: 5 }), (captions, taken) => {
        const kept = withRoom(captions);
        const boxes = kept.map(({ index, spot }) => captions[index]!.spots[spot]!);
        const pairs = boxes.flatMap((a, n) => boxes.slice(n + 1).map((b) => clash(a, b)));
        const beside = withRoom(captions, taken).map(({ index, spot }) => captions[index]!.spots[spot]!);
        const across = beside.some((one) => taken.some((other) => clash(one, other)));
        const most = Math.max(...captions.map(({ weight }) => weight));
        return !pairs.includes(true) && !across && captions[kept[0]!.index]!.weight === most;
      }),
    );
  });

  it("name somebody who is looked at, whatever lies there", () => {
    const spot = { x: 0, y: 0, width: 40, height: 14 };
    expect(withRoom([{ spots: [spot], weight: 5 }], [spot], 5)).toHaveLength(1);
    expect(withRoom([{ spots: [spot], weight: 4 }], [spot], 5)).toHaveLength(0);
  });
});
