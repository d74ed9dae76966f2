import { describe, expect, it } from "vitest";
import { legend, type Subject } from "./colouring";
import { matchFilter, searchSeats } from "./filter";
import { buildForest } from "./forest";
import { labelsFor } from "./labels";
import { factsById, makePicture } from "./picture";
import { company } from "./testing/company";
import { DEFAULT_VIEW, type ChartFilter, type ChartView } from "./view";
import type { Fact } from "./wire";

const state = company({
  departments: [
    { id: "hq", name: "集团" },
    { id: "buy", name: "采购中心", parent: "hq" },
    { id: "it", name: "信息技术部", parent: "hq" },
  ],
  seats: [
    { id: "top", name: "王建国", title: "总裁", department: "hq" },
    { id: "b", parent: "top", name: "李采", title: "采购总监", department: "buy" },
    { id: "b1", parent: "b", title: "采购专员", department: "buy" },
    { id: "i", parent: "top", name: "Zhang Wei", title: "CIO", department: "it" },
  ],
});
const forest = buildForest(state);
const fact = (id: string, more: Partial<Fact>): Fact => ({
  contact_id: `c-${id}`,
  stance: null,
  closeness: 1,
  approval: 1,
  insighted: true,
  role: null,
  last_contact_at: null,
  ...more,
});
const facts = [fact("top", { stance: 2, role: "decision_maker" }), fact("b", { closeness: null, insighted: false, stance: -1 })];

function subject(view: Partial<ChartView>): Subject {
  return { forest, facts: factsById(facts), view: { ...DEFAULT_VIEW, ...view }, labels: labelsFor("zh-CN") };
}

function fitting(filter: Omit<ChartFilter, "mode">): string[] {
  const fits = matchFilter(subject({ filter: { ...filter, mode: "dim" } }))!;
  return forest.positions.filter((_, node) => fits[node]).map(({ id }) => id);
}

describe("the filter", () => {
  it("fits by words, department with those inside, role, stance, insight and seats", () => {
    expect(fitting({ text: "采购" })).toEqual(["b", "b1"]);
    expect(fitting({ departments: ["hq"] })).toEqual(["top", "b", "b1", "i"]);
    expect(fitting({ roles: ["decision_maker"] })).toEqual(["top"]);
    expect(fitting({ stances: [-1, "unset"] })).toEqual(["b", "b1", "i"]);
    expect(fitting({ insight: "uninsighted" })).toEqual(["b", "i"]);
    expect(fitting({ seats: "empty" })).toEqual(["b1"]);
    expect(fitting({ seats: "taken", departments: ["buy"] })).toEqual(["b"]);
  });

  it("dims all but the seats that are to stand out, and those that do not fit", () => {
    const dimmed = (view: Partial<ChartView>) => {
      const picture = makePicture({ forest, facts: null, view: { ...DEFAULT_VIEW, ...view } });
      return forest.positions.filter((_, node) => picture.face(node).dim).map(({ id }) => id);
    };
    expect(dimmed({})).toEqual([]);
    expect(dimmed({ lit: ["top", "b1", "gone"] })).toEqual(["b", "i"]);
    expect(dimmed({ lit: ["top", "b1"], filter: { text: "采购", mode: "dim" } })).toEqual(["top", "b", "i"]);
  });

  it("hides others but keeps the superiors of whoever fits", () => {
    const view: ChartView = { ...DEFAULT_VIEW, filter: { text: "专员", mode: "hide" } };
    const picture = makePicture({ forest, facts: null, view });
    const shown = [...picture.layout.order].map((node) => forest.positions[node]!.id);
    expect(shown).toEqual(["top", "b", "b1"]);
    expect(picture.face(0).dim).toBe(true);
    expect(picture.face(2).dim).toBe(false);
  });

  it("without any condition is none", () => {
    expect(matchFilter(subject({ filter: { mode: "dim" } }))).toBeNull();
  });
});

describe("the search", () => {
  it("finds every word anywhere, names first", () => {
    const names = (query: string) => searchSeats(forest, query).map((node) => forest.positions[node]!.id);
    expect(names("李")).toEqual(["b"]);
    expect(names("采购 总监")).toEqual(["b"]);
    expect(names("zhang")).toEqual(["i"]);
    expect(names("采")).toEqual(["b", "b1"]);
    expect(names(" ")).toEqual([]);
  });
});

describe("the legend", () => {
  it("names what occurs, with counts, nothing known last", () => {
    expect(legend(subject({ color_by: "stance" })).map(({ label, count }) => [label, count])).toEqual([
      ["强支持", 1],
      ["反对", 1],
      ["态度未知", 2],
    ]);
  });

  it("tells departments apart below a single outermost one", () => {
    expect(legend(subject({ color_by: "department" })).map(({ label }) => label)).toEqual(["集团", "采购中心", "信息技术部"]);
  });

  it("counts days since the last contact from the given present", () => {
    const recent = [fact("top", { last_contact_at: "2024-05-20T00:00:00Z" }), fact("b", { last_contact_at: "2023-01-01" })];
    const one = { ...subject({ color_by: "last_contact", now: "2024-06-01T00:00:00Z" }), facts: factsById(recent) };
    expect(legend(one).map(({ label }) => label)).toEqual(["30 天内联系", "超过 180 天", "从未联系"]);
  });

  it("calls nobody un-insighted while facts are not at hand", () => {
    const picture = makePicture({ forest, facts: null, view: DEFAULT_VIEW });
    expect(forest.positions.some((_, node) => picture.face(node).uninsighted)).toBe(false);
  });
});
