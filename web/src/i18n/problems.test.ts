/** Whatever the server refuses with, there is a sentence for it in both languages. */

import i18next, { type i18n } from "i18next";
import { beforeAll, describe, expect, it } from "vitest";

import { en } from "./en";
import { fieldText, lookUp, problemText, toProblem, type ProblemDocument } from "./problems";
import { zhCN } from "./zh-CN";

const sources = import.meta.glob<string>(["../../../src/guanxi/**/*.py", "!../../../src/guanxi/**/tests/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const RAISED = /\b(?:Problem|Unauthenticated|Forbidden|Conflict|TooLarge|Invalid|Throttled|Note)\(\s*"([a-z_.]+)"/gu;
const CODED = /\b(?!Finding|Issue)[A-Z]\w*\(\s*"([a-z_]+\.[a-z_.]+)",/gu;
const ANSWERED = /problem_response\(\s*\d+,\s*"([a-z_.]+)"/gu;
const FIELD = /FieldError\(\s*[^,()]+(?:\([^()]*\))?,\s*"([a-z_]+)"/gu;
const MISSING = /NotFound\(\s*"([a-z_]+)"/gu;
const SAVED = /Recording\([^)]*?kind="([a-z_.]+)"/gsu;
const WRITTEN = /kind="([a-z_]+\.[a-z_]+)"/gu;

const code = Object.entries(sources)
  .filter(([path]) => !/\/(?:testing|demo|bench)\//u.test(path))
  .map(([, text]) => text)
  .join("\n");
const found = (...patterns: RegExp[]) =>
  [...new Set(patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!)))].sort();

const words: Record<string, i18n> = {};

beforeAll(async () => {
  for (const [language, translation] of Object.entries({ "zh-CN": zhCN, en })) {
    const instance = i18next.createInstance();
    await instance.init({ lng: language, resources: { [language]: { translation } }, interpolation: { escapeValue: false } });
    words[language] = instance;
  }
});

const without = (keys: string[], start: string) =>
  ["zh-CN", "en"].flatMap((language) =>
    keys.filter((key) => lookUp(words[language]!.t, start + key) === undefined).map((key) => `${language} ${start}${key}`),
  );

describe("sentences for refusals", () => {
  it("exist for every code of the server", () => {
    const codes = found(RAISED, CODED, ANSWERED);
    expect(codes.length).toBeGreaterThan(25);
    expect(without(codes, "problems.")).toEqual([]);
  });

  it("exist for everything that can be wrong with a field", () => {
    const codes = found(FIELD);
    expect(codes.length).toBeGreaterThan(12);
    expect(without(codes, "problems.fields.")).toEqual([]);
  });

  it("name everything that can be missing", () => {
    expect(without(found(MISSING), "problems.what.")).toEqual([]);
  });

  it("name every kind of change", () => {
    const kinds = found(SAVED, WRITTEN);
    expect(kinds.length).toBeGreaterThan(25);
    expect(without(kinds, "changes.kind.")).toEqual([]);
  });
});

const problem = (over: Partial<ProblemDocument>): ProblemDocument => ({
  code: "invalid",
  status: 422,
  detail: "",
  params: {},
  fields: [],
  ...over,
});

describe("problemText", () => {
  it("names the loop that a move would close", () => {
    const loop = problem({ code: "chart.cycle", params: { loop: ["张三", "李四", "王五", "张三"], seat: "张三", manager: "李四" } });
    expect(problemText(words["zh-CN"]!.t, loop)).toBe(
      "不能把 张三 移到 李四 之下：会形成 张三 → 李四 → 王五 → 张三 的汇报循环。",
    );
    expect(problemText(words.en!.t, loop)).toContain("张三 → 李四 → 王五 → 张三");
  });

  it("names the fields that are wrong and what is wrong with them", () => {
    const fields = [
      { field: "name", code: "required", params: {} },
      { field: "points.0.email", code: "not_an_email", params: {} },
    ];
    expect(problemText(words["zh-CN"]!.t, problem({ fields }))).toBe("名称：请填写；邮箱：不是有效的邮箱地址");
  });

  it("falls back to the server's own words for a code it has not met", () => {
    const strange = problem({ code: "new.thing", detail: "Something new." });
    expect(problemText(words.en!.t, strange)).toBe("That did not work: Something new.");
    expect(fieldText(words.en!.t, { field: "x", code: "odd", params: {} })).toBe("Not acceptable");
  });

  it("tells sizes of files in megabytes", () => {
    const large = problem({ code: "import.too_large", params: { max: 20 * 1024 * 1024, size: 1 } });
    expect(problemText(words.en!.t, large)).toContain("20 MB");
  });

  it("knows a lost connection from a refusal", () => {
    expect(toProblem(new TypeError("Failed to fetch")).code).toBe("network");
    expect(toProblem(new Error("odd")).code).toBe("unknown");
  });
});
