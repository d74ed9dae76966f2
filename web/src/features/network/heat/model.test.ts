import { describe, expect, it } from "vitest";

import type { HeatCell, HeatMap } from "../../../api/heat";
import { gridOf, stepOf, TRACE, valueOf, windowOf, type View } from "./model";
import { daysBefore, everyMonth, isWithin, rangeOf } from "./months";

const TERMS = { recent: 0, freshness: 0, depth: 0, mutual: 0, small: 0, answers: 0 };
const cell = (member_id: string, contact_id: string, times: number, strength: number): HeatCell => ({
  member_id, contact_id, times, strength, depth: 50, frequency: 1, meetings: 0, few: 0, ours: 0, theirs: 0, hidden: 0,
  first_at: null, last_at: null, terms: TERMS,
});
const theirs = (id: string, department: string) => ({ id, name: id, title: "", department, department_id: department || null, seat_id: null });
const ours = (id: string) => ({ id, name: id, title: "", active: true });
const MAP: HeatMap = {
  since: "2026-01-01", until: "2026-03-01", times: 9, hidden: 0, months: [],
  members: [ours("陈"), ours("林")],
  contacts: [theirs("a", "采购"), theirs("b", "信息"), theirs("c", "采购"), theirs("d", "")],
  cells: [cell("陈", "a", 2, 30), cell("林", "a", 1, 60), cell("林", "b", 4, 20), cell("林", "c", 0, 8)],
};
const VIEW: View = { measure: "times", order: "chart", shown: "all", byDepartment: false };
const names = (map: HeatMap, view: View) => gridOf(map, view).columns.map(({ id }) => id);

describe("the grid of a heat map", () => {
  it("sums up how often, rows and columns alike", () => {
    const grid = gridOf(MAP, VIEW);
    expect(grid.rows.map(({ id, total }) => [id, total])).toEqual([["林", 5], ["陈", 2]]);
    expect(grid.columns.map(({ total }) => total)).toEqual([3, 4, 0, 0]);
    expect([grid.most, grid.met, grid.people]).toEqual([4, 2, 4]);
  });

  it("takes the best of strength, and knows ties of before the period", () => {
    const grid = gridOf(MAP, { ...VIEW, measure: "strength" });
    expect(grid.columns.map(({ total }) => total)).toEqual([60, 20, 8, 0]);
    expect(grid.at("林", "c")).toBe(8);
    expect(gridOf(MAP, { ...VIEW, measure: "depth" }).at("林", "c")).toBe(0);
    expect(valueOf(cell("陈", "b", 1, 0.2), "strength")).toBe(TRACE);
  });

  it("puts people of a department together", () => {
    const grid = gridOf(MAP, { ...VIEW, byDepartment: true });
    expect(grid.columns.map(({ name, people, unmet, total }) => [name, people, unmet, total])).toEqual([["采购", 2, 1, 3], ["信息", 1, 0, 4], ["", 1, 1, 0]]);
    expect(grid.at("林", "采购")).toBe(1);
  });

  it("orders and narrows columns", () => {
    expect(names(MAP, { ...VIEW, order: "department" })).toEqual(["a", "c", "b", "d"]);
    expect(names(MAP, { ...VIEW, order: "value" })).toEqual(["b", "a", "c", "d"]);
    expect(names(MAP, { ...VIEW, shown: "unmet" })).toEqual(["c", "d"]);
    expect(names(MAP, { ...VIEW, shown: "met" })).toEqual(["a", "b"]);
  });

  it("has a step of colour for everything that is there, and none for nothing", () => {
    expect([0, 1, 25, 100].map((value) => stepOf(value, 100, "times"))).toEqual([0, 1, 3, 6]);
    expect([3, 50].map((value) => stepOf(value, 50, "strength"))).toEqual([2, 5]);
    expect(windowOf(500, 200, 50, 300, 2)).toEqual([8, 16]);
    expect(windowOf(0, 200, 50, 3, 2)).toEqual([0, 3]);
  });
});

describe("months", () => {
  it("leave none out and become periods", () => {
    expect(everyMonth([{ month: "2025-11", times: 2 }, { month: "2026-01", times: 1 }], "2026-02-03").map(({ times }) => times)).toEqual([2, 0, 1, 0]);
    expect(rangeOf("2026-02", "2025-12")).toEqual({ since: "2025-12-01", until: "2026-02-28" });
    expect(isWithin("2025-12", { since: "2025-12-20", until: "2026-01-03" })).toBe(true);
    expect(isWithin("2026-02", { since: "2025-12-20", until: "2026-01-03" })).toBe(false);
    expect(daysBefore("2026-03-01", 30)).toBe("2026-01-31");
  });
});
