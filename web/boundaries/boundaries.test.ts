import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseOptions, type ICruiseResult, type IRuleSetType } from "dependency-cruiser";
import { describe, expect, it } from "vitest";

const here = dirname(fileURLToPath(import.meta.url));
const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as IRuleSetType & { options: ICruiseOptions };

/** Every seed breaks one rule of who may import whom; a rule that lets its seed pass guards nothing. */
const SEEDS: [seed: string, rule: string][] = [
  ["src/graph/reaches-react.ts", "graph-is-pure"],
  ["src/graph/reaches-ui.ts", "graph-is-pure"],
  ["src/graph/reaches-react.test.ts", "graph-tests-know-the-engine-only"],
  ["src/reading/reaches-react.ts", "reading-is-pure"],
  ["src/ui/chart/reaches-words.ts", "chart-gets-its-words-as-props"],
  ["src/ui/chart/reaches-feature.ts", "ui-knows-no-feature"],
  ["src/features/two/reaches-neighbour.ts", "features-are-equals"],
  ["src/features/two/reaches-app.ts", "features-below-app"],
  ["src/api/reaches-feature.ts", "api-is-lowest"],
  ["src/i18n/reaches-feature.ts", "i18n-is-low"],
  ["src/app/cycle-a.ts", "no-cycles"],
  ["src/app/reaches-rival.ts", "rival-chart-in-bench-only"],
  ["src/app/reaches-rival.ts", "no-dev-dependency-in-product"],
  ["src/app/reaches-bench.ts", "bench-data-in-tests-only"],
  ["src/app/reaches-nothing.ts", "no-unresolvable"],
];

async function violations(): Promise<string[]> {
  const { tsConfig: _unused, ...options } = config.options;
  const baseDir = join(here, "seeds");
  const { output } = await cruise(["src", "bench"], { ...options, baseDir, validate: true, ruleSet: config });
  return (output as ICruiseResult).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}

describe("the import rules", async () => {
  const found = await violations();

  it.each(SEEDS)("%s breaks %s", (seed, rule) => {
    expect(found).toContain(`${seed} ${rule}`);
  });

  it("every rule has a seed", () => {
    const seeded = new Set(SEEDS.map(([, rule]) => rule));
    const names = (config.forbidden ?? []).map(({ name }) => name ?? "");
    expect(names.filter((name) => !seeded.has(name))).toEqual([]);
  });
});
