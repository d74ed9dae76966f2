import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avatarText, cutText, textWidth, wrapText } from "./text";

const anyText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.array(fc.constantFrom(..."采购中心负责人，（华东）Director of Procurement-East/West 2024 "), { maxLength: 60 }).map((a) => a.join("")),
);

describe("text without a browser", () => {
  it("takes one em for a Chinese character and less for Latin", () => {
    expect(textWidth("采购", 10)).toBe(20);
    expect(textWidth("Il", 10)).toBeLessThan(textWidth("MW", 10));
    expect(textWidth("采购", 10, 600)).toBeGreaterThan(20);
  });

  it("is never cut wider than its room, and not cut without need", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const cut = cutText(text, width, 12);
        expect(textWidth(cut, 12)).toBeLessThanOrEqual(width);
        if (textWidth(text, 12) <= width) expect(cut).toBe(text);
      }),
    );
  });

  it("loses nothing when wrapped, and no line is too wide", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        const solid = (value: string) => value.replace(/\s/gu, "");
        expect(solid(lines.join(""))).toBe(solid(text));
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("breaks between words and keeps closing marks with what they close", () => {
    expect(wrapText("Deputy Director of Procurement", 110, 12)).toEqual(["Deputy Director of", "Procurement"]);
    expect(wrapText("采购中心（华东），负责人", 60, 12).every((line) => !/^[，）]/u.test(line))).toBe(true);
  });

  it("shows a surname, a compound surname, or initials", () => {
    expect(avatarText("王小明")).toBe("王");
    expect(avatarText("欧阳修")).toBe("欧阳");
    expect(avatarText("Michael Ban Zhang")).toBe("MZ");
    expect(avatarText("")).toBe("?");
  });
});
