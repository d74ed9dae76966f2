import { describe, expect, it } from "vitest";

import { chain, member, stage } from "../testing/chain";
import { kindOfNext, lanesOf, progress } from "./lanes";
import { balanceOf, shares, stanceOf } from "./stance";

describe("the lanes of a chain", () => {
  const known = chain(
    [member("甲", { influence: 20 }), member("乙", { influence: 90 }), member("丙"), member("丁", { rank: 1 }), member("戊")],
    [stage("需求", [["甲", "responsible"], ["乙", "influencing"], ["乙", "veto"]]), stage("合同", [["乙", "influencing"]])],
  );
  const names = lanesOf(known).map((lane) => lane.cards.map((card) => card.member.id));

  it("hold the unplaced first, then everybody in each of his stages", () => {
    expect(names).toEqual([["丙", "戊", "丁"], ["甲", "乙"], ["乙"]]);
  });

  it("put who answers for a stage before who has more influence, and count all his parts once", () => {
    const [, need] = lanesOf(known);
    expect(need!.cards[1]!.parts.map((part) => part.kind)).toEqual(["influencing", "veto"]);
  });

  it("let the first one in a stage answer for it", () => {
    expect([kindOfNext(stage("空")), kindOfNext(known.stages[0]!)]).toEqual(["responsible", "influencing"]);
  });

  it("pass a stage that was left out", () => {
    expect(progress([stage("a", [], { state: "done" }), stage("b", [], { state: "skipped" }), stage("c")])).toEqual({ passed: 2, all: 3 });
  });
});

describe("for and against", () => {
  const stands = (id: string, stance: number | null, influence: number | null, overall: number | null = null) =>
    member(id, { influence, facts: { ...member(id).facts, stance, overall } });

  it("is counted by the attitude in the chain, else by the overall one; unset is not neutral", () => {
    const { count, weight, weighed, red } = balanceOf([stands("甲", 2, 50), stands("乙", null, 30, -1), stands("丙", 0, null), stands("丁", null, 20)]);
    expect(count).toEqual({ support: 1, neutral: 1, oppose: 1, unknown: 1 });
    expect(weight).toEqual({ support: 50, neutral: 0, oppose: 30, unknown: 20 });
    expect([weighed, red]).toEqual([3, 4]);
    expect(shares(weight)).toEqual({ support: 50, neutral: 0, oppose: 30, unknown: 20 });
    expect(shares({ support: 0, neutral: 0, oppose: 0, unknown: 0 }).support).toBe(0);
    expect(stanceOf({ stance: null, overall: -1 })).toEqual({ value: -1, overall: true });
  });

  it("calls no empty seat un-insighted", () => {
    const position = { id: "p", title: "采购总监", department: "", empty_as: "vacant" as const, occupant: null, gone: false };
    expect(balanceOf([member("空", { contact: null, position })]).red).toBe(0);
  });
});
