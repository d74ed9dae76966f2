import { describe, expect, it } from "vitest";

import type { ChangeEntry } from "../../api/types";
import { changeText, lookUp, words } from "../../i18n";
import { en } from "../../i18n/en";
import { zhCN } from "../../i18n/zh-CN";
import { formatsOf } from "../../i18n/format";
import { TELLERS } from "./deeds";
import { detailsOf } from "./details";
import { byDay, joinSteps } from "./grouping";
import { plainText, sentenceOf } from "./sentence";
import { taleOf, type ToldRow } from "./tale";

const LANGUAGES = { "zh-CN": zhCN, en } as const;

void words.init({
  lng: "zh-CN",
  resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

const sources = import.meta.glob<string>(["../../../../src/guanxi/**/*.py", "!**/{tests,bench,demo,migrations}/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every kind of change that the server writes into its log. */
function kindsInSources(): string[] {
  const kinds = new Set<string>();
  for (const text of Object.values(sources)) {
    for (const [, kind] of text.matchAll(/\bkind="([a-z_]+\.[a-z_]+)"/gu)) kinds.add(kind!);
    for (const [, kind] of text.matchAll(/^(?:UN|RE)DONE = "([a-z_.]+)"/gmu)) kinds.add(kind!);
    for (const [, kind] of text.matchAll(/_write\([^")]*"([a-z_]+\.[a-z_]+)"/gu)) kinds.add(kind!);
  }
  return [...kinds].toSorted();
}

const kinds = kindsInSources();

describe("every kind of change the server knows", () => {
  it("is found in the sources", () => {
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds).toEqual(expect.arrayContaining(["position.moved", "tie.edited", "contact.rated", "change.undone"]));
  });
  it("has somebody who tells it", () => expect(kinds.filter((kind) => !(kind in TELLERS))).toEqual([]));
  it("is all that is told", () => expect(Object.keys(TELLERS).filter((kind) => !kinds.includes(kind))).toEqual([]));
  it.each(Object.keys(LANGUAGES))("has a sentence and a short name in %s", (language) => {
    const t = words.getFixedT(language);
    const silent = kinds.filter((kind) => {
      const said = sentenceOf(taleOf(entry({ kind }), (title) => title), t);
      return plainText(said) === t("changes.other", { kind }) || lookUp(t, `changes.kind.${kind}`) === undefined;
    });
    expect(silent).toEqual([]);
  });
});

function entry(over: Partial<ChangeEntry>): ChangeEntry {
  return {
    id: "c1",
    seq: 1,
    at: "2026-03-01T09:00:00Z",
    actor_id: "a",
    actor_name: "Alice",
    kind: "position.moved",
    account_id: "a1",
    operation_id: null,
    params: {},
    undone: false,
    rows: [],
    counts: {},
    names: {},
    seats: {},
    ...over,
  };
}

function row(table: string, did: ToldRow["did"], now: ToldRow["now"], was: ToldRow["was"] = {}, id = "r1"): ToldRow {
  return { table, id, did, now, was };
}

function say(change: Partial<ChangeEntry>, language: keyof typeof LANGUAGES = "zh-CN"): string {
  const t = words.getFixedT(language);
  return plainText(sentenceOf(taleOf(entry(change), (title, occupant) => t("changes.seat", { title, occupant })), t));
}

const seats = {
  p1: { title: "采购经理", occupant: "李敏" },
  p2: { title: "总经理", occupant: "王军" },
  p3: { title: "副总经理", occupant: "" },
};
const moved = row("position", "changed", { title: "采购经理" }, {}, "p1");
const under = (target: string, did: "new" | "gone") => row("line", did, { source_id: "p1", target_id: target });

describe("a sentence", () => {
  it("says from where and to where a seat was moved", () => {
    const rows = [under("p2", "gone"), under("p3", "new"), moved];
    expect(say({ rows, seats })).toBe("把 采购经理 李敏 的上级从 总经理 王军 改为 副总经理 ");
    expect(say({ rows, seats }, "en")).toContain("moved 李敏 (采购经理) from 王军 (总经理) to");
  });
  it("has other words for the top and for a mere change of order", () => {
    expect(say({ rows: [under("p2", "gone"), moved], seats })).toContain("移到最上层");
    expect(say({ rows: [under("p2", "new"), moved], seats })).toContain("移到 总经理 王军 之下");
    expect(say({ rows: [moved], seats })).toContain("排列顺序");
  });
  it("puts grades and roles into words", () => {
    const names = { k1: "李敏" };
    const rating = row("rating", "new", { contact_id: "k1", feature: "closeness", value: -1 });
    expect(say({ kind: "contact.rated", rows: [rating], names })).toBe("把 李敏 的关系紧密度评为“疏远”");
    const former = row("rating", "gone", { contact_id: "k1", feature: "closeness", value: 0 });
    expect(say({ kind: "contact.rated", rows: [former, rating], names })).toContain("从“一般”改为“疏远”");
    const same = row("rating", "gone", rating.now);
    expect(say({ kind: "contact.rated", rows: [same, rating], names })).toBe("再次把 李敏 的关系紧密度评为“疏远”");
    const cleared = row("rating", "gone", { contact_id: "k1", feature: "attitude", value: 2 });
    expect(say({ kind: "contact.rated", rows: [cleared], names })).toBe("清除了对 李敏 的整体态度评价");
  });
  it("counts in the language's own plurals", () => {
    const one = { kind: "template.applied", counts: { "position.new": 1 } };
    expect(say(one, "en")).toBe("used a template: 1 seat added");
    expect(say({ ...one, counts: { "position.new": 12 } }, "en")).toBe("used a template: 12 seats added");
  });
  it("keeps names apart whatever is written in them", () => {
    const names = { k1: "{{value}} <b>$t(common.app)</b>" };
    const rating = row("rating", "new", { contact_id: "k1", feature: "attitude", value: 2 });
    expect(say({ kind: "contact.rated", rows: [rating], names })).toBe(`把 ${names.k1} 的整体态度评为“强支持”`);
  });
  it("names what was taken back", () => {
    const undone = { kind: "change.undone", params: { kind: "position.moved" }, rows: [moved], seats };
    expect(say(undone)).toBe("撤销了“调整上级”：采购经理 李敏");
  });
  it("does not hide a kind it does not know", () => expect(say({ kind: "planet.landed" })).toContain("planet.landed"));
});

describe("details", () => {
  const details = (change: Partial<ChangeEntry>) => {
    const t = words.getFixedT("zh-CN");
    return detailsOf(taleOf(entry(change), (title) => title), t, formatsOf("zh-CN"));
  };
  it("give the former value and the new one, ids by name, codes in words", () => {
    const was = { owner_id: "m1", attention: "none", note: "" };
    const now = { name: "远舟", owner_id: "m2", attention: "key", note: "重要" };
    const names = { m1: "宋佳宁", m2: "陆一鸣" };
    expect(details({ kind: "account.edited", rows: [row("account", "changed", now, was)], names })).toEqual([
      { label: "负责人", from: "宋佳宁", to: "陆一鸣" },
      { label: "关注程度", from: "普通", to: "重点关注" },
      { label: "备注", to: "重要" },
    ]);
  });
});

describe("the list", () => {
  it("joins the steps of one operation and adds up what they did", () => {
    const step = (id: string, operation_id: string | null, seq: number) =>
      entry({ id, seq, operation_id, kind: "chart.imported", params: { file: "a.csv", seats: 250 } });
    const joined = joinSteps([step("a", "o1", 5), step("b", "o1", 4), step("c", "o2", 3), step("d", null, 2), step("e", null, 1)]);
    expect(joined.map(({ id, params }) => [id, params.seats])).toEqual([
      ["a", 500],
      ["c", 250],
      ["d", 250],
      ["e", 250],
    ]);
  });
  it("parts days where the reader's clock does", () => {
    const at = (local: string) => ({ at: new Date(local).toISOString() });
    const days = byDay([at("2026-03-02T00:10"), at("2026-03-01T23:50"), at("2026-03-01T08:00")]);
    expect(days.map(({ key, entries }) => [key, entries.length])).toEqual([
      ["2026-03-02", 1],
      ["2026-03-01", 2],
    ]);
  });
});

describe("a deed in a few words", () => {
  it("is what undo and the others' notices say", () => {
    const t = words.getFixedT("zh-CN");
    expect(changeText(t, { kind: "position.moved" })).toBe("调整上级");
    expect(changeText(t, { kind: "position.moved", subjects: ["李敏"] })).toBe("调整上级“李敏”");
    expect(changeText(t, { kind: "change.undone", params: { kind: "line.drawn" } })).toBe("撤销：画连线");
  });
});
