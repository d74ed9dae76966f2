import { describe, expect, it } from "vitest";

import { moved, periodOf, spanOf, stripMonths } from "./months";

describe("the window of months", () => {
  const months = stripMonths([{ month: "2025-02" }, { month: "2026-03" }], "2026-05-20");

  it("has a strip from the first month to this one, a year at least and three at most", () => {
    expect([months[0], months.at(-1), months.length]).toEqual(["2025-02", "2026-05", 16]);
    expect(stripMonths([], "2026-01-02")).toHaveLength(12);
    expect(stripMonths([{ month: "2019-01" }], "2026-01-02")).toHaveLength(36);
  });

  it("is the last year, unless the address tells; never empty", () => {
    expect(spanOf(months, undefined, undefined)).toEqual([4, 16]);
    expect(spanOf(months, "2025-03", "2025-03")).toEqual([1, 2]);
    expect(spanOf(months, "1999-01", "nonsense")).toEqual([0, 16]);
    expect(spanOf(months, "2027-01", "2025-02")).toEqual([0, 1]);
  });

  it("moves within the strip and keeps its length", () => {
    expect(moved([4, 16], 1, 16)).toEqual([4, 16]);
    expect(moved([4, 10], 3, 16)).toEqual([7, 13]);
    expect(moved([2, 5], -9, 16)).toEqual([0, 3]);
  });

  it("stands for whole days", () => {
    expect(periodOf("2025-12", "2026-02")).toEqual({ since: "2025-12-01", until: "2026-02-28" });
  });
});
