import { describe, expect, it } from "vitest";
import { company, type SeatPlan } from "../testing/company";
import { DEFAULT_VIEW, type ChartView } from "../view";
import type { Fact } from "../wire";
import { buildScene } from "./build";
import type { Scene } from "./types";

const VIEW: ChartView = { ...DEFAULT_VIEW, show_lines: "all" };
const LONG = "数字化转型与流程优化推进办公室（筹备）";
const SEATS: SeatPlan[] = [
  { id: "boss", name: "张三", title: "总经理" },
  { id: "head", parent: "boss", name: "李四", title: "主任", department: "d" },
  { id: "one", parent: "head", name: "王五", title: "专员", department: "d" },
];

function drawing(view: Partial<ChartView> = {}, facts: Fact[] = [], more = {}): Scene {
  return buildScene(company({ seats: SEATS, departments: [{ id: "d", name: LONG }], ...more }), { ...VIEW, ...view }, facts);
}

function written(scene: Scene, part: string): string {
  return scene.shapes.map((shape) => (shape.type === "text" && shape.part === part ? shape.text : "")).join("");
}

describe("what a drawing needs on paper", () => {
  it("says who stands under whom, superiors first", () => {
    expect(drawing().cards.map(({ id, superior }) => [id, superior])).toEqual([
      ["boss", null],
      ["head", "boss"],
      ["one", "head"],
    ]);
  });

  it("explains only the colours and lines that occur", () => {
    const { legend } = drawing();
    expect(legend.shades.map(({ label }) => label)).toEqual([LONG, "未分部门"]);
    expect(legend.lines).toEqual([]);
    expect(legend.certainties).toEqual([]);
    const line = { kind: "influence", source: "one", target: "boss" };
    expect(drawing({}, [], { lines: [line] }).legend.lines.map(({ kind }) => kind)).toEqual(["influence"]);
    expect(drawing({ show_lines: "none" }, [], { lines: [line] }).legend.lines).toEqual([]);
    expect(drawing({ collapsed: ["boss"] }).legend.shades.map(({ label }) => label)).toEqual(["未分部门"]);
  });

  it("cuts no department's name, however narrow its box", () => {
    expect(written(drawing(), "department").replace(/\s/gu, "")).toContain(LONG);
  });

  it("breaks a long note into lines and keeps it inside the drawing", () => {
    const note = "在季度预算会上公开反对，需要在下一次拜访前单独沟通".repeat(6);
    const scene = drawing({}, [], { lines: [{ kind: "conflict", source: "one", target: "boss", note }] });
    expect(written(scene, "secondary")).toContain(note);
    const { x, w } = scene.bounds;
    for (const shape of scene.shapes) {
      if (shape.type === "rect") expect(shape.x >= x && shape.x + shape.w <= x + w).toBe(true);
    }
  });

  it("keeps tags on their card when words are long", () => {
    const fact: Fact = { contact_id: "c-one", stance: -2, closeness: 1, approval: 1, insighted: true, role: "decision_maker", last_contact_at: null };
    const labels = { decision_maker: "Economic decision maker", "stance_-2": "Strongly opposed" };
    const scene = drawing({ lang: "en", labels }, [fact]);
    const card = scene.cards.find(({ id }) => id === "one")!;
    for (const shape of scene.shapes) {
      if (shape.type !== "rect" || shape.ref !== "one") continue;
      expect(shape.x + shape.w).toBeLessThanOrEqual(card.x + card.w);
      expect(shape.y + shape.h).toBeLessThanOrEqual(card.y + card.h);
    }
  });
});
