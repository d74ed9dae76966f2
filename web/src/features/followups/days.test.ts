import { describe, expect, it } from "vitest";

import { addDays, daysBetween, spanOf } from "./days";

describe("days", () => {
  it("are counted over months and leap years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysBetween("2026-03-04", "2026-02-28")).toBe(-4);
  });
  it("lie in the week until its Sunday", () => {
    const wednesday = "2026-03-04";
    const spans = ["2026-03-03", wednesday, "2026-03-05", "2026-03-08", "2026-03-09"].map((day) => spanOf(day, wednesday));
    expect(spans).toEqual(["overdue", "today", "week", "week", "later"]);
    expect(spanOf("2026-03-09", "2026-03-08")).toBe("later");
  });
});
