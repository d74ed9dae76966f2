import { describe, expect, it } from "vitest";

import { buildForest } from "./forest";
import { drawnFor, ghostAt, withGhosts, type Ghost } from "./ghosts";
import type { ChartState } from "./model";
import { pictureOf } from "./picture";
import { departmentFaces } from "./scene/departments";
import { secondaryLines, suggestedNear, secondaryCurve } from "./scene/lines";
import { company } from "./testing/company";
import { DEFAULT_VIEW, type ChartView } from "./view";

/** 陈 above 林 and 周; 吴 and 郑 have no seat. */
function chart(): ChartState {
  const state = company({
    departments: [{ id: "d" }],
    seats: [
      { id: "a", name: "陈" },
      { id: "b", parent: "a", name: "林", department: "d" },
      { id: "c", parent: "b", name: "周", department: "d" },
    ],
  });
  const contacts = new Map(state.contacts);
  const employments = new Map(state.employments);
  for (const id of ["x", "y"]) {
    contacts.set(id, { id, name: id, owner_id: null });
    employments.set(`e-${id}`, { id: `e-${id}`, contact_id: id, account_id: "a", title: "经理", department_id: "d" });
  }
  return { ...state, contacts, employments };
}

const superior = (contact_id: string, other_id: string): Ghost => ({ id: `${contact_id}>${other_id}`, kind: "superior", contact_id, other_id, word: "很可能" });
const view: ChartView = { ...DEFAULT_VIEW, show_lines: "none" };

describe("suggestions on the chart", () => {
  it("stand below the likely superior, behind his real reports, and one below the other", () => {
    const state = withGhosts(chart(), [superior("x", "c-a"), superior("y", "x")]);
    const forest = buildForest(state);
    const under = (id: string) => forest.positions[forest.parent[forest.indexOf.get(id)!]!]!.id;
    expect([under("ghost:x"), under("ghost:y"), under("b")]).toEqual(["a", "ghost:x", "a"]);
    expect(forest.positions.map(({ id }) => id).slice(0, 3)).toEqual(["a", "b", "c"]);
    expect(forest.occupant[forest.indexOf.get("ghost:x")!]?.name).toBe("x");
  });

  it("leave every seat and line of the chart as it is", () => {
    const before = chart();
    const after = withGhosts(before, [superior("x", "c-b"), superior("c-c", "c-a"), { ...superior("c-b", "c-c"), kind: "partner" }]);
    for (const [id, position] of before.positions) expect(after.positions.get(id)).toBe(position);
    for (const [id, line] of before.lines) expect(after.lines.get(id)).toBe(line);
    expect([...after.positions.keys()].filter((id) => !before.positions.has(id))).toEqual(["ghost:x"]);
    expect(after.suggested?.map(({ source_id, target_id, upward }) => [source_id, target_id, upward])).toEqual([
      ["c", "a", true],
      ["b", "c", false],
    ]);
  });

  it("are no heads: departments keep their boxes and their counts", () => {
    const faces = (state: ChartState) => departmentFaces(pictureOf(state, null, view));
    const plain = chart();
    expect(faces(withGhosts(plain, [superior("x", "c-b"), superior("y", "c-b")]))).toEqual(faces(plain));
  });

  it("are drawn whatever other lines the reader wants, and found under the pointer", () => {
    const ghost = superior("c-c", "c-a");
    const picture = pictureOf(withGhosts(chart(), [ghost]), null, view);
    const [line, ...more] = secondaryLines(picture);
    expect([line?.kind, line?.label, more]).toEqual(["suggested", "很可能", []]);
    const [x, y] = secondaryCurve(picture.layout, line!.source, line!.target).from;
    expect(suggestedNear(picture, x, y, 2)).toBe(line!.id);
    expect(suggestedNear(picture, x + 5000, y, 2)).toBeNull();
  });

  it("are found by what is drawn for them", () => {
    const ghosts = [superior("x", "y"), superior("c-c", "c-a")];
    const state = withGhosts(chart(), ghosts);
    for (const ghost of ghosts) expect(ghostAt(state, drawnFor(state, ghost)!.id)).toBe(ghost.id);
    expect(drawnFor(state, superior("nobody", "c-a"))).toBeNull();
    expect(ghostAt(state, "a")).toBeNull();
  });

  it("that answer each other in a loop still make a chart", () => {
    const forest = buildForest(withGhosts(chart(), [superior("x", "y"), superior("y", "x")]));
    expect(forest.order.length).toBe(5);
  });
});
