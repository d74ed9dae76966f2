import { afterEach, expect, test } from "vitest";

import { formatsOf } from "./format";
import { beginningOf, currentZone, dayThere, keepZone, momentOnTheWall, onTheWall } from "./zone";

const own = currentZone();
afterEach(() => keepZone(own));

test.each(["Asia/Shanghai", "America/New_York", "Pacific/Auckland", "UTC"])("what is typed in %s is what is shown there", (zone) => {
  keepZone(zone);
  const typed = onTheWall("2026-03-07T17:30:00Z");
  expect(momentOnTheWall(typed).toISOString()).toBe("2026-03-07T17:30:00.000Z");
});

test("days and hours are the workspace's, wherever the browser stands", () => {
  keepZone("Asia/Shanghai");
  expect(onTheWall("2026-03-07T17:30:00Z").format("YYYY-MM-DD HH:mm")).toBe("2026-03-08 01:30");
  expect(dayThere("2026-03-07T17:30:00Z")).toBe("2026-03-08");
  expect(beginningOf("2026-03-08").toISOString()).toBe("2026-03-07T16:00:00.000Z");
  const { date, dateTime } = formatsOf("zh-CN");
  expect([date("2026-03-08"), dateTime("2026-03-07T17:30:00Z")]).toEqual(["2026年3月8日", "2026年3月8日 01:30"]);
});
