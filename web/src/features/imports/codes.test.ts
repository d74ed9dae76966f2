import { describe, expect, it } from "vitest";

import { en } from "../../i18n/en";
import { zhCN } from "../../i18n/zh-CN";

const sources = import.meta.glob<string>(["../../../../src/{guanxi/imports,relgraph}/**/*.py", "!**/tests/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

function codes(pattern: RegExp): string[] {
  const found = Object.values(sources).flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!));
  return [...new Set(found)].toSorted();
}

const sentences = Object.entries(sources).find(([path]) => path.endsWith("/planning/sentences.py"))?.[1] ?? "";
const findings = [...new Set([...sentences.matchAll(/^ {4}"([a-z_.]+)": "/gmu)].map(([, code]) => code!))];
const problems = codes(/(?:Invalid|TooLarge|Conflict|Forbidden)\(\s*"(import\.[a-z_]+)"/gu);

function has(catalogue: object, code: string): boolean {
  const found = code.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], catalogue);
  return typeof found === "string";
}

describe.each([
  ["zh-CN", zhCN],
  ["en", en],
] as const)("in %s", (_, words) => {
  it("every finding has a sentence", () => {
    expect(findings.length).toBeGreaterThan(40);
    expect(findings.filter((code) => !has(words.imports.finding, code))).toEqual([]);
  });
  it("every refusal has a sentence", () => {
    expect(problems.length).toBeGreaterThan(12);
    expect(problems.filter((code) => !has(words.problems, code))).toEqual([]);
  });
});
