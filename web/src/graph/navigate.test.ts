import { describe, expect, it } from "vitest";
import { buildForest } from "./forest";
import { layoutChart, layoutOptions } from "./layout/layout";
import type { Direction } from "./layout/metrics";
import { arrowFrom, collapsedAbove, collapsedFrom, stepFrom } from "./navigate";
import { company } from "./testing/company";

const seats = [
  { id: "top" },
  { id: "a", parent: "top" },
  { id: "b", parent: "top" },
  { id: "a1", parent: "a" },
  { id: "a2", parent: "a" },
  { id: "b1", parent: "b" },
];
const forest = buildForest(company({ seats }));

function walker(direction: Direction, collapsed: string[] = []) {
  const options = layoutOptions(forest, direction);
  for (const id of collapsed) options.collapsed[forest.indexOf.get(id)!] = 1;
  const layout = layoutChart(forest, options);
  return (id: string, arrow: "up" | "down" | "left" | "right") =>
    forest.positions[arrowFrom(layout, forest.indexOf.get(id)!, arrow)]!.id;
}

describe("walking by arrows", () => {
  it("goes to superior, first subordinate and siblings as the chart is drawn", () => {
    const go = walker("top_down");
    expect(go("top", "down")).toBe("a");
    expect(go("a", "up")).toBe("top");
    expect(go("a", "right")).toBe("b");
    expect(go("b", "left")).toBe("a");
    expect(go("a", "down")).toBe("a1");
    const sideways = walker("left_right");
    expect(sideways("top", "right")).toBe("a");
    expect(sideways("a", "down")).toBe("b");
    expect(sideways("b", "left")).toBe("top");
  });

  it("runs through a stack of leaves, and out of it at its upper end", () => {
    const go = walker("top_down");
    expect(go("a1", "down")).toBe("a2");
    expect(go("a2", "up")).toBe("a1");
    expect(go("a1", "up")).toBe("a");
  });

  it("crosses to the next team", () => {
    expect(walker("top_down")("a1", "right")).toBe("b1");
  });

  it("stays where there is nothing, and never enters what is folded", () => {
    const go = walker("top_down", ["a"]);
    expect(go("top", "up")).toBe("top");
    expect(go("a", "down")).toBe("a");
  });

  it("has first and last among siblings", () => {
    const layout = layoutChart(forest, layoutOptions(forest, "top_down"));
    const [a, b] = [forest.indexOf.get("a")!, forest.indexOf.get("b")!];
    expect(stepFrom(layout, a, "last")).toBe(b);
    expect(stepFrom(layout, b, "first")).toBe(a);
  });
});

describe("folding", () => {
  it("to a level folds every superior from there on", () => {
    expect(collapsedFrom(forest, 1)).toEqual(["a", "b"]);
    expect(collapsedFrom(forest, 0)).toEqual(["top", "a", "b"]);
  });

  it("names the folded seats that hide one", () => {
    expect(collapsedAbove(forest, forest.indexOf.get("a1")!, new Set(["top", "a", "b"]))).toEqual(["a", "top"]);
  });
});
