import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readLine } from "./read";
import { setting, SUNDAY, told, WEDNESDAY } from "./testing/desk";
import { CHINESE, ENGLISH } from "./testing/lines";
import { dayOf, momentOf, wallOf } from "./walls";

const split = (row: string) => row.split(" → ") as [string, string];

describe("lines", () => {
  it("are many", () => expect(CHINESE.length + ENGLISH.length).toBeGreaterThan(100));
  it.each(CHINESE.map(split))("%s", (line, expected) => expect(told(line)).toBe(expected));
  it.each(ENGLISH.map(split))("%s", (line, expected) => expect(told(line)).toBe(expected));
});

describe("a week begins on Monday, on a Sunday too", () => {
  const day = (line: string) => told(line, { now: SUNDAY }).match(/\d{4}-\d\d-\d\d/u)?.[0];
  it.each([
    ["下周三拜访", "2026-11-25"], ["这周三开会了", "2026-11-18"], ["上周三拜访了", "2026-11-11"], ["下周日电话", "2026-11-29"],
    ["本周日电话", "2026-11-22"], ["下下周一会议", "2026-11-30"],
  ])("%s", (line, expected) => expect(day(line)).toBe(expected));
});

describe("a day that can be meant either way", () => {
  it.each([
    ["周五 拜访", "2026-11-13", "2026-11-20"], ["12/5 拜访", "2025-12-05", "2026-12-05"], ["5号 拜访", "2026-11-05", "2026-12-05"],
    ["周三 拜访", "2026-11-18", "2026-11-18"], ["31号 拜访", "2026-10-31", "2026-12-31"], ["visit on Friday", "2026-11-13", "2026-11-20"],
  ])("%s is meant as the entry needs it", (line, past, future) => {
    expect(told(line, { entry: "log" })).toContain(past);
    expect(told(line, { entry: "plan" })).toContain(future);
  });
});

describe("what somebody takes out", () => {
  it("is a word like the others", () => {
    const parts = readLine("明天下午3点电话 讨论报价 @李处", setting()).parts;
    const read = readLine("明天下午3点电话 讨论报价 @李处", setting({ without: parts.map(({ key }) => key) }));
    expect([read.kind, read.at, read.contacts]).toEqual([null, null, []]);
    expect(read.summary).toBe("明天下午3点电话 讨论报价 @李处");
  });
  it("is taken out alone", () => {
    const read = readLine("昨天电话李处 报价", setting({ without: ["kind:电话"] }));
    expect([read.kind, read.contacts.length, read.at !== null]).toEqual([null, 1, true]);
  });
});

describe("zones", () => {
  it("make the same words another moment", () => {
    const at = (zone: string) => readLine("明天下午3点电话", setting({ zone })).at;
    expect(at("Asia/Shanghai")).toBe("2026-11-19T07:00:00.000Z");
    expect(at("Europe/Berlin")).toBe("2026-11-19T14:00:00.000Z");
    expect(at("America/New_York")).toBe("2026-11-18T20:00:00.000Z"); // there it is still Tuesday
  });
  it("know summer and winter", () => {
    const now = Date.parse("2026-03-28T12:00:00+01:00");
    expect(readLine("明天上午10点电话", setting({ zone: "Europe/Berlin", now })).at).toBe("2026-03-29T08:00:00.000Z");
    // Of an hour that is skipped the one after it.
    expect(readLine("2026-03-29 02:30 电话", setting({ zone: "Europe/Berlin", now })).at).toBe("2026-03-29T01:30:00.000Z");
  });
  it("lead from the wall to the moment and back", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
    fc.assert(
      fc.property(zones, fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), (zone, seconds) => {
        const wall = wallOf(seconds * 1000, zone);
        expect(wallOf(momentOf(wall, zone), zone)).toEqual(wall);
      }),
      { numRuns: 100 },
    );
  });
});

describe("whatever is typed", () => {
  const words = fc.constantFrom(
    "明天", "下周三", "昨天", "上午", "3点", "半", "到", "4点半", "12/5", "5号", "两周后", "电话", "拜访", "李处", "王总", "@", "@沈若川", "再", "联系",
    "，", " ", "了", "Anna", "called", "yesterday", "3pm", "for 45 minutes", "follow up", "next", "31", "2月30日", "25:70", "0点", "99", "\n", "🙂", "A.M.",
  );
  it("ends with parts that stand where they say, and moments that are some", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 14 }), (pieces) => {
        const line = pieces.join("");
        const read = readLine(line, setting());
        const text = line.replaceAll(/[\n\r\t\u3000]/gu, " ");
        for (const part of read.parts) expect(text.slice(part.start, part.end)).toBe(part.text);
        const apart = read.parts.filter(({ field }) => field !== "duration");
        expect(apart.every((one, at) => at === 0 || apart[at - 1]!.end <= one.start)).toBe(true);
        if (read.at) expect(Math.abs(Date.parse(read.at) - WEDNESDAY)).toBeLessThan(101 * 366 * 86_400_000);
        expect(read.minutes === null || (read.minutes > 0 && read.minutes <= 1440)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it("keeps what is no part", () => {
    const plain = fc.array(fc.constantFrom(..."春眠觉闻啼鸟夜来风雨声"), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(plain, (chars) => {
        expect(readLine(chars.join(""), setting()).summary).toBe(chars.join(""));
      }),
      { numRuns: 50 },
    );
  });
  it("is read in a moment, however long", () => {
    const started = performance.now();
    readLine("明天下午3点电话李处 ".repeat(400), setting());
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

it("a day of every kind is one of the calendar", () => {
  for (const line of ["2月30日拜访", "13月1日拜访", "32号拜访", "2026-02-31 拜访"]) expect(readLine(line, setting()).at, line).toBeNull();
  expect(dayOf(wallOf(WEDNESDAY, "Asia/Shanghai"))).toBe("2026-11-18");
});
