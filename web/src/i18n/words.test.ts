/** Both languages say the same things; every key that the code asks for is there, and every key that is there is asked for. */

import { describe, expect, it } from "vitest";

import { en } from "./en";
import { zhCN } from "./zh-CN";

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix + key;
    if (typeof value === "string") out.set(path, value);
    else for (const [below, text] of flat(value, `${path}.`)) out.set(below, text);
  }
  return out;
}

/** Chinese has one form where English has two; forms chosen by context are forms of one key too. */
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;
const base = (key: string) => key.replace(PLURAL, "");
const bases = (words: Map<string, string>) => new Set([...words.keys()].map(base));

const zh = flat(zhCN);
const english = flat(en);

const sources = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.{ts,tsx}", "!./zh-CN/**", "!./en/**", "!../api/schema.d.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const code = Object.values(sources).join("\n");

/** Keys written out in the code, and the beginnings of those put together while it runs. */
const written = new Set([...code.matchAll(/\bt\(\s*"([\w.-]+)"/gu)].map((match) => match[1]!));
const areas = Object.keys(zhCN).join("|");
const beginning = new RegExp("`((?:" + areas + ")\\.[\\w.]*)\\$\\{", "gu");
const begun = new Set([...code.matchAll(beginning)].map((match) => match[1]!));

describe("the words of the interface", () => {
  it("are the same set in both languages", () => {
    expect([...bases(zh)].filter((key) => !bases(english).has(key))).toEqual([]);
    expect([...bases(english)].filter((key) => !bases(zh).has(key))).toEqual([]);
  });

  it("are never empty", () => {
    for (const words of [zh, english]) expect([...words].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("name the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]!).sort();
    for (const [key, text] of english) {
      const other = zh.get(key) ?? zh.get(`${base(key)}_other`);
      if (other === undefined) continue;
      // "One seat" needs no figure.
      const told = (words: string) => [...new Set(values(words))].filter((name) => name !== "count" || !key.endsWith("_one"));
      expect([key, ...told(other)]).toEqual([key, ...told(text)]);
    }
  });

  it("count in English with both forms", () => {
    const ones = [...english.keys()].filter((key) => key.endsWith("_one"));
    expect(ones.filter((key) => !english.has(key.replace(/_one$/u, "_other")))).toEqual([]);
  });

  it("hold every key that the code writes out", () => {
    expect(written.size).toBeGreaterThan(200);
    expect([...written].filter((key) => !bases(zh).has(key))).toEqual([]);
  });

  it("hold keys for everything that the code puts together", () => {
    expect([...begun].filter((start) => ![...zh.keys()].some((key) => key.startsWith(start)))).toEqual([]);
  });

  it("hold nothing that no code asks for", () => {
    const starts = [...begun];
    const quoted = (key: string) => code.includes(`"${key}"`) || code.includes(`\`${key}\``);
    const idle = [...bases(zh)].filter((key) => !quoted(key) && !starts.some((start) => key.startsWith(start)));
    expect(idle).toEqual([]);
  });
});
