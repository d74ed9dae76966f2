import { describe, expect, it } from "vitest";

import type { Entry, Month } from "../../api/timeline";
import { byMonth, lastDay, stripOf } from "./months";

const entry = (key: string, at: string): Entry => ({
  key, id: key, kind: "interaction", event: "", at: new Date(at).toISOString(), code: "call", began: "", title: "", text: "", outcome: "",
  number: null, score: null, minutes: null, place: "", files: 0, anonymous: 0, account: null, about: null, people: [], members: [], topics: [], can: {},
});
const month = (key: string, count: number): Month => ({ month: key, count, kinds: {} });

describe("byMonth", () => {
  it("puts neighbours of one month together, keeps the order, and tells nothing twice", () => {
    const all = [entry("a", "2026-05-20T12:00"), entry("b", "2026-05-01T00:00"), entry("b", "2026-05-01T00:00"), entry("c", "2026-04-30T23:59")];
    expect(byMonth(all).map(({ key, entries }) => [key, entries.map((one) => one.key)])).toEqual([
      ["2026-05", ["a", "b"]],
      ["2026-04", ["c"]],
    ]);
  });
});

describe("stripOf", () => {
  it("fills the months in which nothing passed", () => {
    expect(stripOf([month("2026-02", 3), month("2025-11", 1)], 24).map(({ month: key, count }) => [key, count])).toEqual([
      ["2025-11", 1],
      ["2025-12", 0],
      ["2026-01", 0],
      ["2026-02", 3],
    ]);
  });
  it("shows the newest when there are too many", () => expect(stripOf([month("2026-02", 3), month("1999-11", 1)], 2).map((one) => one.month)).toEqual(["2026-01", "2026-02"]));
  it("is empty where nothing passed", () => expect(stripOf([], 24)).toEqual([]));
});

describe("lastDay", () => {
  it("knows how long months are", () => expect(["2026-02", "2024-02", "2026-04", "2026-12"].map(lastDay)).toEqual(["2026-02-28", "2024-02-29", "2026-04-30", "2026-12-31"]));
});
