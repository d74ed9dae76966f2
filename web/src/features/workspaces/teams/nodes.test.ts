import { describe, expect, it } from "vitest";

import type { Team } from "../../../api/staff";
import type { Member } from "../../../api/types";
import { branchesOf, dropTarget, mayBeDragged, NOWHERE } from "./nodes";
import { teamBranches } from "./teamTree";

const team = (id: string, over: Partial<Team> = {}): Team => ({
  id,
  name: id,
  parent_id: null,
  leader_id: null,
  opens: "none",
  version: 1,
  can: { edit: true, rename: true, receive: true },
  ...over,
});

const member = (id: string, over: Partial<Member> = {}): Member => ({
  id,
  name: id,
  title: "",
  level: null,
  title_level: null,
  email: "",
  role: "salesperson",
  active: true,
  manager_id: null,
  team_id: null,
  version: 1,
  last_sign_in: null,
  can: { edit: true, move: true, deactivate: true, leaving: true },
  ...over,
});

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

describe("the tree of teams", () => {
  const teams = [team("sales", { leader_id: "lea" }), team("east", { parent_id: "sales" })];
  const members = [member("ann", { team_id: "sales" }), member("lea", { team_id: "sales" }), member("bob", { team_id: "east" }), member("eve")];

  it("puts leaders first, people into their teams, and the rest at the end", () => {
    const [sales, rest] = branchesOf(teams, members, compare);
    expect(sales?.children.map((node) => node.key)).toEqual(["lea", "ann", "east"]);
    expect([sales?.people, sales?.children[0]?.leads]).toEqual([3, true]);
    expect([rest?.key, rest?.people]).toEqual([NOWHERE, 1]);
  });

  it("leaves out who is deactivated and keeps a team whose parent is gone", () => {
    const nodes = branchesOf([team("east", { parent_id: "gone" })], [member("bob", { active: false })], compare);
    expect(nodes.map((node) => node.key)).toEqual(["east"]);
  });

  it("knows where something dropped goes", () => {
    const [sales, rest] = branchesOf(teams, members, compare);
    const east = sales!.children[2]!;
    expect([dropTarget(east, false), dropTarget(east, true), dropTarget(east.children[0]!, true)]).toEqual(["east", "sales", "east"]);
    expect(dropTarget(rest!, false)).toBe(null);
    expect([mayBeDragged(east), mayBeDragged(rest!)]).toEqual([true, false]);
  });

  it("offers every team but one and those below it as a parent", () => {
    expect(teamBranches(teams, "east")).toEqual([{ value: "sales", title: "sales", children: [] }]);
    expect(teamBranches(teams, "sales")).toEqual([]);
  });
});
