import { describe, expect, it } from "vitest";

import type { Interaction } from "../../api/types";
import { byMonth, countKinds, peopleOf, sift } from "./sifting";

const one = (id: string, over: Partial<Interaction> = {}): Interaction => ({
  id,
  kind: "call",
  at: "2026-05-12T03:00:00Z",
  summary: "谈了预算",
  outcome: "",
  next: null,
  account: null,
  accounts: [],
  attachments: [],
  can: {},
  chain: null,
  created_at: "2026-05-12T03:00:00Z",
  duration_minutes: null,
  logged_by: null,
  member: { id: "shen", name: "沈若川" },
  members: [],
  mentions: [],
  opportunity: null,
  place: "",
  sentiment: null,
  stage: null,
  version: 1,
  member_name: "沈若川",
  contacts: [],
  anonymous: 0,
  ...over,
});
const li = { id: "li", name: "李敏", insighted: true };
const wang = { id: "wang", name: "Wang Jun", insighted: false };

describe("sift", () => {
  const all = [
    one("a", { summary: "Budget agreed", contacts: [li] }),
    one("b", { kind: "visit", at: "2026-05-11T03:00:00Z", outcome: "下周报价", contacts: [li, wang] }),
    one("c", { kind: "visit" }),
  ];
  const found = (...args: Parameters<typeof sift>) => sift(...args).map(({ id }) => id);

  it("keeps everything without conditions", () => expect(found(all, {})).toEqual(["a", "b", "c"]));
  it("finds text whatever its case, in the summary, the outcome and the names", () => {
    expect(found(all, { text: "budget" })).toEqual(["a"]);
    expect(found(all, { text: "报价" })).toEqual(["b"]);
    expect(found(all, { text: "wang" })).toEqual(["b"]);
    expect(found(all, { text: "沈若川" })).toEqual(["a", "b", "c"]);
  });
  it("asks for every word", () => expect(found(all, { text: "李敏 报价" })).toEqual(["b"]));
  it("asks for kind and person together", () => {
    expect(found(all, { kind: "visit" })).toEqual(["b", "c"]);
    expect(found(all, { kind: "call", contactId: "wang" })).toEqual([]);
    expect(found(all, { contactId: "li" })).toEqual(["a", "b"]);
  });
  it("counts kinds and people", () => {
    expect(countKinds(all)).toEqual({ call: 1, visit: 2 });
    expect(peopleOf(all)).toEqual([
      { ...li, count: 2, last: all[0]!.at },
      { ...wang, count: 1, last: all[1]!.at },
    ]);
  });
});

describe("byMonth", () => {
  it("puts neighbours of one month together and keeps the order", () => {
    const at = (text: string) => ({ at: new Date(text).toISOString() });
    const months = byMonth([at("2026-05-20T12:00"), at("2026-05-01T00:00"), at("2026-04-30T23:59"), at("2025-05-02T12:00")]);
    expect(months.map(({ key, items }) => [key, items.length])).toEqual([
      ["2026-05", 2],
      ["2026-04", 1],
      ["2025-05", 1],
    ]);
  });
});
