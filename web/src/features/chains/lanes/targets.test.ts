import { describe, expect, it } from "vitest";

import { chain, member, stage } from "../testing/chain";
import { carriedFrom, deedOf } from "./targets";

const known = chain(
  [member("甲"), member("乙"), member("空", { contact: null, position: { id: "p9", title: "总监", department: "", empty_as: "vacant", occupant: null, gone: false } })],
  [stage("一", [["甲", "responsible"]]), stage("二", [["乙", "influencing"]]), stage("三")],
);
const over = (stageId: string | null) => ({ stageId });
const someone = (memberId: string, fromId: string | null) => ({ what: "member", memberId, fromId }) as const;

describe("a person let go over a lane", () => {
  it("moves, or with Alt counts there as well", () => {
    expect(deedOf(known, someone("甲", "一"), over("三"), false)).toEqual({ deed: "move", memberId: "甲", fromId: "一", stageId: "三" });
    expect(deedOf(known, someone("甲", "一"), over("三"), true)).toEqual({ deed: "add", memberId: "甲", stageId: "三", kind: "responsible" });
  });

  it("comes in out of no stage, leaves over the first lane, and stays where he is already", () => {
    expect(deedOf(known, someone("乙", null), over("三"), false)).toEqual({ deed: "add", memberId: "乙", stageId: "三", kind: "responsible" });
    expect(deedOf(known, someone("甲", "一"), over(null), false)).toEqual({ deed: "leave", memberId: "甲", stageId: "一" });
    expect(deedOf(known, someone("甲", "一"), over("一"), false)).toEqual({ deed: "nothing", why: "here" });
    expect(deedOf(known, someone("甲", "一"), null, false)).toBeNull();
  });

  it("joins the chain when he was not on it, and is known when he was", () => {
    const stranger = { what: "contact", contactId: "c-新", positionId: "p1" } as const;
    expect(deedOf(known, stranger, over("二"), false)).toEqual({ deed: "join", stageId: "二", kind: "responsible" });
    expect(deedOf(known, stranger, over(null), false)).toEqual({ deed: "join", stageId: null, kind: "influencing" });
    expect(deedOf(known, { what: "contact", contactId: "c-甲", positionId: null }, over("二"), false)).toMatchObject({ deed: "add", memberId: "甲" });
    expect(deedOf(known, { what: "seat", positionId: "p9" }, over("一"), false)).toMatchObject({ deed: "add", memberId: "空", kind: "influencing" });
    expect(deedOf(known, { what: "contact", contactId: "c-甲", positionId: null }, over(null), false)).toEqual({ deed: "nothing", why: "member" });
  });

  it("is whoever sits on the seat that leaves the chart, or the empty seat", () => {
    const occupancies = new Map([["o", { id: "o", position_id: "p1", contact_id: "c-甲", valid_from: null, certainty: "confirmed" as const }]]);
    expect(carriedFrom({ occupancies }, "p1")).toEqual({ what: "contact", contactId: "c-甲", positionId: "p1" });
    expect(carriedFrom({ occupancies }, "p2")).toEqual({ what: "seat", positionId: "p2" });
  });
});

describe("a stage let go over another one", () => {
  const order = (stageId: string, overId: string | null) => deedOf(known, { what: "stage", stageId }, over(overId), false);

  it("takes its place", () => {
    expect(order("一", "三")).toEqual({ deed: "order", stageId: "一", afterId: "三" });
    expect(order("三", "一")).toEqual({ deed: "order", stageId: "三", afterId: null });
    expect(order("三", "二")).toEqual({ deed: "order", stageId: "三", afterId: "一" });
  });

  it("changes nothing over itself, or where it stands already", () => {
    expect([order("二", "二"), order("一", null)]).toEqual([null, null]);
  });
});
