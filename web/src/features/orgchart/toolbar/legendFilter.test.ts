import { describe, expect, it } from "vitest";

import { filterByLegend, pickedInLegend } from "./legendFilter";

describe("the legend as a filter", () => {
  it("adds a class, then another, and takes them back one by one", () => {
    const one = filterByLegend("role", "user", null);
    expect(one).toEqual({ mode: "dim", roles: ["user"] });
    const two = filterByLegend("role", "none", one);
    expect(two).toEqual({ mode: "dim", roles: ["user", "none"] });
    expect(pickedInLegend("role", two)).toEqual(["user", "none"]);
    expect(filterByLegend("role", "user", filterByLegend("role", "none", two))).toBeNull();
  });

  it("knows a stance that is unset by another word than a neutral one", () => {
    expect(filterByLegend("stance", "none", null)).toEqual({ mode: "dim", stances: ["unset"] });
    expect(filterByLegend("stance", "0", null)).toEqual({ mode: "dim", stances: [0] });
    expect(pickedInLegend("stance", { mode: "dim", stances: ["unset", -2] })).toEqual(["none", "-2"]);
  });

  it("keeps the other conditions and the way the rest is shown", () => {
    const filter = filterByLegend("insight", "uninsighted", { mode: "hide", owners: ["li"] });
    expect(filter).toEqual({ mode: "hide", owners: ["li"], insight: "uninsighted" });
    expect(filterByLegend("insight", "uninsighted", filter)).toEqual({ mode: "hide", owners: ["li"] });
  });

  it("leaves a filter alone where a class cannot be named", () => {
    expect(filterByLegend("own", "red", null)).toBeNull();
    expect(filterByLegend("department", "none", null)).toBeNull();
    expect(filterByLegend("insight", "none", { mode: "dim", owners: ["li"] })).toEqual({ mode: "dim", owners: ["li"] });
  });
});
