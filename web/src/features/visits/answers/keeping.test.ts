import { describe, expect, it } from "vitest";

import { blank, checked, isBlank } from "./keeping";

describe("what is kept of an answer", () => {
  it("is the same after a reload", () => {
    const draft = { ...blank(), note: "说价格偏高", values: { ratings: { approval: -1 } }, certainty: "confirmed" as const };
    expect(checked(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it("is nothing when storage holds something else", () => {
    for (const kept of [null, 3, "x", {}, { values: null, key: "a" }, { values: {}, key: "" }]) expect(checked(kept)).toBeNull();
  });

  it("is blank until something is typed or sent", () => {
    expect(isBlank(blank())).toBe(true);
    expect(isBlank({ ...blank(), values: { name: "" } })).toBe(true);
    expect(isBlank({ ...blank(), note: "x" })).toBe(false);
    expect(isBlank({ ...blank(), sent: { result: "nobody_knows" } as never })).toBe(false);
  });
});
