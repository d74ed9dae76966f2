import { describe, expect, it } from "vitest";

import type { InnerNetwork, NetworkPerson } from "../../../api/innerNetwork";
import { pictureOf, type Options, type PictureWords } from "./picture";

const WORDS: PictureWords = { group: (letter) => `Group ${letter}`, none: { group: "none", department: "none", stance: "?" }, stances: { "2": "for" } };
const USUAL: Options = { colorBy: "group", sizeBy: "strength", ours: true, unseen: false, weakest: 0, told: ["tie"] };

function person(id: string, more: Partial<NetworkPerson> = {}): NetworkPerson {
  return {
    id, kind: "contact", name: id, title: "", department: "", department_id: null, account: "", active: true, group: null,
    influence: null, strength: null, degree: 1, times: 1, last_at: null, ...more,
  };
}

const tie = (a: string, b: string, strength: number) => ({ a, b, strength, times: 1, meetings: 1, hidden: 0, first_at: "2026-01-01T00:00:00Z", last_at: "2026-01-01T00:00:00Z" });

const NETWORK: InnerNetwork = {
  since: "2026-01-01", until: "2026-02-01", left_out: 0, ties_left_out: 0, unnamed: 0, hidden: 0, months: [],
  people: [
    person("d", { times: 0 }),
    person("b", { group: 0, strength: 40, department: "Lab" }),
    person("a", { group: 0, strength: 90, department: "Lab" }),
    person("c", { account: "Elsewhere" }),
    person("m", { kind: "member" }),
  ],
  ties: [tie("a", "m", 90), tie("a", "b", 50), tie("b", "c", 10), tie("c", "m", 5)],
  told: [
    { id: "t", a: "a", b: "b", sort: "tie", kind: "alumni", certainty: "confirmed", name: "" },
    { id: "l", a: "a", b: "d", sort: "line", kind: "influence", certainty: "confirmed", name: "" },
  ],
  groups: [{ number: 0, label: "", people: 2 }],
};

const drawn = (change: Partial<Options> = {}) => pictureOf(NETWORK, { ...USUAL, ...change }, WORDS, new Map([["a", 2]]));

describe("the picture of a network", () => {
  it("stands in the order of keys, whoever was never seen only when asked for", () => {
    expect(drawn().people.map(({ id }) => id)).toEqual(["a", "b", "c", "m"]);
    const all = drawn({ unseen: true }).people;
    expect(all.map(({ id, hollow }) => [id, hollow])).toContainEqual(["d", true]);
  });

  it("tells ours, theirs and others by shape, and a class by a letter besides its colour", () => {
    expect(Object.fromEntries(drawn().people.map(({ id, shape }) => [id, shape]))).toEqual({ a: "circle", b: "circle", c: "diamond", m: "square" });
    expect(drawn().legend.map(({ label, letter, count }) => [label, letter, count])).toEqual([["Group A", "A", 2], ["none", "", 1]]);
    expect(drawn({ colorBy: "department" }).legend[0]).toMatchObject({ label: "Lab", letter: "L", count: 2 });
    expect(drawn({ colorBy: "stance" }).people[0]).toMatchObject({ id: "a", letter: "++" });
  });

  it("hides ours with their ties, and the weakest share of the ties", () => {
    expect(drawn({ ours: false }).seen.map(({ key }) => key)).toEqual(["a b", "b c"]);
    expect(drawn({ weakest: 0.5 }).seen.map(({ key }) => key)).toEqual(["a m", "a b"]);
    expect(drawn({ weakest: 0.5 }).ties).toHaveLength(4);
  });

  it("grows with what size stands for", () => {
    const [a, b] = drawn().people;
    expect(a!.radius).toBeGreaterThan(b!.radius);
  });

  it("shows told kinds that are wanted, between those shown", () => {
    expect(drawn().told.map(({ id }) => id)).toEqual(["t"]);
    expect(drawn({ told: ["influence"] }).told).toEqual([]);
    expect(drawn({ told: ["influence"], unseen: true }).told.map(({ id }) => id)).toEqual(["l"]);
  });
});
