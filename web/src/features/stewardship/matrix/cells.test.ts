import { describe, expect, it } from "vitest";

import type { Duty, Holder } from "../../../api/stewardship";
import { afterSetting, cellsOf, dutyFor, EVERYBODY, isComplete, isTaken, nextRaci, raciOfKey, type Range } from "./cells";

const lu: Holder = { id: "lu", name: "陆一鸣", kind: "member" };
const east: Holder = { id: "east", name: "华东组", kind: "team" };
const region: Range = { scope: "region", value: "华东", accountId: null };
const duty = (over: Partial<Duty>): Duty => ({
  id: "d",
  step_id: "repair",
  holder: lu,
  raci: "responsible",
  scope: "all",
  value: "",
  account: null,
  valid_from: null,
  valid_to: null,
  ...over,
});

describe("the cells of the matrix", () => {
  it("show what is said for the range, and faintly what is said for all", () => {
    const duties = [duty({}), duty({ holder: east, scope: "region", value: "华东", raci: "accountable" })];
    expect(cellsOf(duties, EVERYBODY)("repair", "lu")).toMatchObject({ raci: "responsible", general: false });
    expect(cellsOf(duties, region)("repair", "lu")).toMatchObject({ raci: "responsible", general: true });
    expect(cellsOf(duties, region)("repair", "east")).toMatchObject({ raci: "accountable", general: false });
    expect(cellsOf(duties, EVERYBODY)("repair", "east")).toMatchObject({ raci: null, general: false });
    expect(cellsOf(duties, EVERYBODY)("repair", "east").others.map(({ value }) => value)).toEqual(["华东"]);
    expect(cellsOf(duties, region)("repair", "east").others).toEqual([]);
  });

  it("go round, passing over a last word that is taken", () => {
    const round = (taken: boolean) => {
      const seen: (string | null)[] = [];
      let raci = nextRaci({ raci: null, general: false }, taken);
      while (raci !== null) {
        seen.push(raci);
        raci = nextRaci({ raci, general: false }, taken);
      }
      return seen;
    };
    expect(round(false)).toEqual(["responsible", "accountable", "consulted", "informed"]);
    expect(round(true)).toEqual(["responsible", "consulted", "informed"]);
    expect(nextRaci({ raci: "consulted", general: true }, false)).toBe("responsible");
  });

  it("know whether another one has the last word, in this range only", () => {
    const duties = [duty({ raci: "accountable" })];
    expect(isTaken(duties, EVERYBODY, "repair", "east")).toBe(true);
    expect(isTaken(duties, EVERYBODY, "repair", "lu")).toBe(false);
    expect(isTaken(duties, region, "repair", "east")).toBe(false);
  });

  it("are written by key", () => {
    expect(["r", "A", "c", "I", "Delete", "x"].map(raciOfKey)).toEqual(["responsible", "accountable", "consulted", "informed", null, undefined]);
  });

  it("show at once what is being saved", () => {
    const body = dutyFor({ id: "repair" }, east, region, "consulted");
    expect(body).toEqual({ step_id: "repair", raci: "consulted", scope: "region", value: "华东", team_id: "east" });
    const after = afterSetting([duty({})], body, east, region);
    expect(cellsOf(after, region)("repair", "east").raci).toBe("consulted");
    expect(afterSetting(after, { ...body, raci: null }, east, region)).toEqual([duty({})]);
  });

  it("tell for how long, the earliest of several in a row", () => {
    const [spring, summer] = ["2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z"];
    const duties = [duty({ id: "b", raci: "informed", valid_from: summer }), duty({ id: "a", valid_from: spring, valid_to: summer })];
    expect(cellsOf(duties, EVERYBODY)("repair", "lu")).toMatchObject({ raci: "responsible", own: { id: "a", valid_to: summer } });
    const body = dutyFor({ id: "repair" }, lu, EVERYBODY, "responsible", { valid_from: spring, valid_to: null });
    expect(body).toMatchObject({ valid_from: spring, valid_to: null });
    expect(afterSetting(duties, body, lu, EVERYBODY)).toMatchObject([{ valid_from: spring, valid_to: null }]);
  });

  it("need a complete range", () => {
    expect([EVERYBODY, region, { ...region, value: "" }, { scope: "account", value: "", accountId: null } as Range].map(isComplete)).toEqual([true, true, false, false]);
  });
});
