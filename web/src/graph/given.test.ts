import { describe, expect, it } from "vitest";
import { legend, type Subject } from "./colouring";
import { buildForest } from "./forest";
import { labelsFor } from "./labels";
import { makePicture } from "./picture";
import { buildScene } from "./scene/build";
import { departmentFaces } from "./scene/departments";
import { company } from "./testing/company";
import { DEFAULT_VIEW, type ChartView } from "./view";

const state = company({
  departments: [{ id: "hq", name: "总部" }, { id: "east", name: "华东组", parent: "hq" }],
  seats: [
    { id: "top", name: "沈若川", department: "hq" },
    { id: "a", parent: "top", name: "陆一鸣", department: "east" },
    { id: "n", parent: "a", name: "华东", department: "east" },
  ],
});
const view: ChartView = {
  ...DEFAULT_VIEW,
  color_by: "given",
  given: {
    shades: [
      { key: "light", label: "轻", color: "#56a53a" },
      { key: "heavy", label: "重", color: "#d46b08" },
    ],
    shade_of: { top: "heavy", a: "light" },
    marks: { a: [{ icon: "person", text: "3 个客户", color: "#0b7fb5" }] },
    things: ["n"],
  },
};
const forest = buildForest(state);

describe("classes and remarks that are given", () => {
  it("colour the cards and make the legend in the order given", () => {
    const subject: Subject = { forest, facts: null, view, labels: labelsFor("zh-CN") };
    expect(legend(subject).map(({ label, count }) => [label, count])).toEqual([["轻", 1], ["重", 1]]);
    const picture = makePicture({ forest, facts: null, view });
    const colorOf = (id: string) => picture.face(forest.indexOf.get(id)!).color;
    expect([colorOf("top"), colorOf("a")]).toEqual(["#d46b08", "#56a53a"]);
  });

  it("show the remarks on the card, on paper too, and count people only", () => {
    const picture = makePicture({ forest, facts: null, view });
    expect(departmentFaces(picture).map(({ name, people }) => [name, people])).toEqual([["华东组", 1]]);
    const scene = buildScene(state, view);
    const texts = scene.shapes.flatMap((shape) => (shape.type === "text" && shape.ref === "a" ? shape.text : []));
    expect(texts).toContain("3 个客户");
    expect(scene.legend.shades.map(({ label }) => label)).toEqual(["轻", "重"]);
  });
});
