import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../bench/data/generate";
import { decodeChart } from "./decode";
import { buildForest } from "./forest";
import { layoutChart, layoutOptions } from "./layout/layout";
import {
  anchoredCamera,
  cardInView,
  fitCamera,
  intersects,
  levelAt,
  openingCamera,
  revealCamera,
  seatAt,
  seatsInView,
  toWorld,
  worldView,
  zoomAbout,
} from "./viewport";

const forest = buildForest(decodeChart(generate(400).wire));
const layout = layoutChart(forest, layoutOptions(forest, "top_down"));
const screen = { w: 1200, h: 700 };

describe("the view", () => {
  it("finds by blocks exactly the cards that a search through all finds", () => {
    const place = fc.record({ x: fc.integer({ min: -200, max: 7000 }), y: fc.integer({ min: -200, max: 4000 }) });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 3000 }), ({ x, y }, size) => {
        const view = { x, y, w: size, h: size / 2 };
        const found = seatsInView(layout, view).filter((node) => cardInView(layout, node, view));
        const all = [...layout.order].filter((node) => cardInView(layout, node, view));
        expect(found.sort((a, b) => a - b)).toEqual(all.sort((a, b) => a - b));
      }),
    );
  });

  it("hits the card under a point", () => {
    for (const node of layout.order) {
      expect(seatAt(layout, layout.x[node]! + 4, layout.y[node]! + 4)).toBe(node);
    }
    expect(seatAt(layout, -500, -500)).toBe(-1);
  });

  it("fits everything on the screen", () => {
    const seen = worldView(fitCamera(layout.bounds, screen), screen);
    expect(seen.x).toBeLessThanOrEqual(layout.bounds.x);
    expect(seen.x + seen.w).toBeGreaterThanOrEqual(layout.bounds.x + layout.bounds.w);
    expect(seen.y + seen.h).toBeGreaterThanOrEqual(layout.bounds.y + layout.bounds.h);
  });

  it("zooms about the pointer", () => {
    const camera = { x: 30, y: -20, k: 0.5 };
    const before = toWorld(camera, 300, 200);
    const after = toWorld(zoomAbout(camera, 1.3, { x: 300, y: 200 }), 300, 200);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it("keeps a card in place when everything moves", () => {
    const camera = anchoredCamera({ x: 10, y: 20, k: 0.8 }, { x: 100, y: 50 }, { x: 400, y: 250 });
    expect(400 * camera.k + camera.x).toBeCloseTo(100 * 0.8 + 10);
    expect(250 * camera.k + camera.y).toBeCloseTo(50 * 0.8 + 20);
  });

  it("brings a card into view with the least move", () => {
    const camera = { x: 0, y: 0, k: 1 };
    expect(revealCamera(camera, { x: 300, y: 300, w: 208, h: 68 }, screen)).toEqual(camera);
    const moved = revealCamera(camera, { x: 1500, y: 300, w: 208, h: 68 }, screen);
    expect(moved.y).toBe(0);
    expect(1500 + 208 + moved.x).toBe(1140);
  });

  it("opens with everything, on a small screen with the readable top, or at a seat", () => {
    expect(openingCamera(layout, screen, "auto")).toEqual(fitCamera(layout.bounds, screen));
    const phone = { w: 390, h: 700 };
    expect(levelAt(openingCamera(layout, phone, "auto").k)).toBe("cards");
    const seat = forest.positions[layout.order[100]!]!.id;
    const view = worldView(openingCamera(layout, phone, { seat }), phone);
    expect(intersects(view, { x: layout.x[layout.order[100]!]!, y: layout.y[layout.order[100]!]!, w: 1, h: 1 })).toBe(true);
  });
});
