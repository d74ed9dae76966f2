import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate, OWNER_NAMES } from "../../../bench/data/generate";
import { decodeChart } from "../decode";
import "../engine-entry";
import { sceneToSvg } from "../svg";
import { company, companyWire } from "../testing/company";
import { DEFAULT_VIEW, type ChartView } from "../view";
import { buildScene } from "./build";
import type { Scene, TextShape } from "./types";

const HOSTILE = `<script>alert("x")</script>&'\u0000`;

function texts(scene: Scene, ref?: string): string {
  return scene.shapes
    .filter((shape): shape is TextShape => shape.type === "text" && (ref === undefined || shape.ref === ref))
    .map(({ text }) => text)
    .join("");
}

const solid = (value: string) => value.replace(/\s/gu, "");

describe("the drawing for exports", () => {
  const { wire, facts } = generate(300);
  const state = decodeChart(wire);

  it("cuts no name and no title, however long", () => {
    const words = fc.array(fc.constantFrom("采购", "中心", "Director", "of", "华东", "Procurement"), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, (name, title) => {
        const seats = [{ id: "a", name: name.join(" "), title: title.join(" ") }];
        const drawn = solid(texts(buildScene(company({ seats }), DEFAULT_VIEW), "a"));
        expect(drawn).toContain(solid(name.join("")));
        expect(drawn).toContain(solid(title.join("")));
        expect(drawn).not.toContain("…");
      }),
    );
  });

  it("keeps every text inside the drawing", () => {
    const scene = buildScene(state, { ...DEFAULT_VIEW, owners: OWNER_NAMES }, facts);
    const { x, y, w, h } = scene.bounds;
    for (const shape of scene.shapes) {
      if (shape.type !== "text") continue;
      const left = shape.anchor === "start" ? shape.x : shape.anchor === "end" ? shape.x - shape.width : shape.x - shape.width / 2;
      expect(left).toBeGreaterThanOrEqual(x);
      expect(left + shape.width).toBeLessThanOrEqual(x + w);
      expect(shape.y).toBeLessThanOrEqual(y + h);
    }
  });

  it("shows what the view shows: folded stays folded, with its count", () => {
    const forest = buildScene(state, DEFAULT_VIEW).cards;
    const boss = forest[2]!.id;
    const view: ChartView = { ...DEFAULT_VIEW, collapsed: [boss] };
    const scene = buildScene(state, view);
    const card = scene.cards.find(({ id }) => id === boss)!;
    expect(card.hidden).toBeGreaterThan(0);
    expect(scene.cards.length + card.hidden).toBe(300);
    expect(texts(scene)).toContain(`+${card.hidden}`);
  });

  it("draws vacant and unknown seats dashed and says so", () => {
    const seats = [
      { id: "v", title: "采购总监", emptyAs: "vacant" as const },
      { id: "u", title: "采购部负责人", emptyAs: "unknown" as const, parent: "v" },
    ];
    const scene = buildScene(company({ seats }), DEFAULT_VIEW);
    expect(texts(scene, "v")).toBe("空缺采购总监");
    expect(texts(scene, "u")).toContain("采购部负责人 ?");
    for (const ref of ["v", "u"]) {
      const frame = scene.shapes.find((shape) => shape.ref === ref && shape.type === "rect");
      expect(frame?.type === "rect" && frame.stroke?.dash).toBeTruthy();
    }
  });

  it("tells certainty by dashes and kinds by label", () => {
    const seats = [{ id: "a", name: "甲" }, { id: "b", name: "乙" }];
    const lines = [
      { kind: "influence", source: "a", target: "b", certainty: "inferred", note: "老领导" },
      { kind: "conflict", source: "a", target: "b" },
    ];
    const state = company({ seats, lines, ties: [{ kind: "alumni", a: "a", b: "b" }] });
    const scene = buildScene(state, { ...DEFAULT_VIEW, show_lines: "all" });
    const dash = (ref: string) => {
      const line = scene.shapes.find((shape) => shape.type === "path" && shape.ref === ref && shape.source);
      return line?.type === "path" ? line.stroke?.dash : undefined;
    };
    expect(dash("x-0")).toEqual([2, 4]);
    expect(dash("x-1")).toBeNull();
    expect(texts(scene)).toContain("影响 · 推断：老领导");
    expect(texts(scene)).toContain("校友");
    expect(texts(buildScene(state, { ...DEFAULT_VIEW, show_lines: "none" }))).not.toContain("校友");
  });

  it("turns no text into markup", () => {
    const seats = [{ id: "a", name: HOSTILE, title: HOSTILE, note: HOSTILE, department: "d" }, { id: "b", parent: "a" }];
    const svg = sceneToSvg(buildScene(company({ seats, departments: [{ id: "d", name: HOSTILE }] }), DEFAULT_VIEW));
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(svg).toContain("&lt;script&gt;");
  });

  it("speaks English when asked, and takes the caller's words", () => {
    const seats = [{ id: "v", title: "Buyer" }];
    expect(texts(buildScene(company({ seats }), { ...DEFAULT_VIEW, lang: "en" }))).toContain("Vacant");
    expect(texts(buildScene(company({ seats }), { ...DEFAULT_VIEW, labels: { vacant: "暂缺" } }))).toContain("暂缺");
  });
});

describe("the engine of the server", () => {
  it("answers JSON for JSON, the same each time", () => {
    const chart = companyWire({ seats: [{ id: "a", name: "王一" }] });
    const input = JSON.stringify({ chart, view: { layout: "left_right" } });
    const scene = JSON.parse(globalThis.GuanxiEngine.scene(input)) as Scene;
    expect(texts(scene)).toContain("王一");
    expect(globalThis.GuanxiEngine.svg(input)).toBe(globalThis.GuanxiEngine.paint(JSON.stringify(scene)));
  });
});
