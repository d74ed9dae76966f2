import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

// Written by the server's own tests: `python -m guanxi.followups.tests.sample`.
const [text = ""] = Object.values(import.meta.glob<string>("./feed/sample.ics", { query: "?raw", import: "default", eager: true }));

describe("the calendar feed, read as Thunderbird reads it", () => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));

  it("has its name and how often to fetch it", () => {
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("跟进 · 远舟");
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT15M");
  });
  it("tells days from moments", () => {
    const [day, moment] = events;
    expect([day!.startDate.isDate, String(day!.startDate), String(day!.endDate)]).toEqual([true, "2026-03-06", "2026-03-07"]);
    expect(moment!.startDate.toJSDate().toISOString()).toBe("2026-03-06T07:00:00.000Z");
    expect(moment!.duration.toSeconds()).toBe(1800);
  });
  it("keeps titles whole, however long and whatever is in them", () => {
    expect(events[0]!.summary).toBe("送样机；报价, 含税 · 张三");
    expect(events[1]!.summary).toContain("that is long that is long");
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
  it("counts changes, reminds, and cancels", () => {
    expect(events.map((one) => [one.uid, one.sequence])).toEqual([
      ["follow-up-1@guanxi", 2],
      ["follow-up-2@guanxi", 1],
      ["follow-up-3@guanxi", 3],
    ]);
    const alarms = events.map((one) => one.component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger"));
    expect(alarms.map((one) => (one ? String(one) : null))).toEqual(["PT9H", "-PT15M", null]);
    expect(events[2]!.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});
