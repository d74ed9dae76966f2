import { describe, expect, it } from "vitest";

import { withHeadings } from "./GroupedTable";

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const groups = [
  { key: "", label: "", count: 1 },
  { key: "东", label: "东", count: 3 },
  { key: "西", label: "西", count: 2 },
];

const shown = (lines: ReturnType<typeof withHeadings<{ id: string }>>) =>
  lines.map((line) => (line.group ? `[${line.group.label}]` : line.id));

describe("withHeadings", () => {
  it("leaves a list without groups alone", () => {
    expect(shown(withHeadings(rows("a", "b"), [], 0))).toEqual(["a", "b"]);
  });

  it("heads each group where it begins", () => {
    expect(shown(withHeadings(rows("a", "b", "c", "d", "e", "f"), groups, 0))).toEqual([
      "[]",
      "a",
      "[东]",
      "b",
      "c",
      "d",
      "[西]",
      "e",
      "f",
    ]);
  });

  it("heads a page that begins inside a group", () => {
    expect(shown(withHeadings(rows("c", "d"), groups, 2))).toEqual(["[东]", "c", "d"]);
    expect(shown(withHeadings(rows("d", "e"), groups, 3))).toEqual(["[东]", "d", "[西]", "e"]);
  });

  it("keeps rows that the counts do not know in the last group", () => {
    expect(shown(withHeadings(rows("f", "g"), groups, 5))).toEqual(["[西]", "f", "g"]);
  });
});
