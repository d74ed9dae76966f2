import { describe, expect, it } from "vitest";

import { lookUp, words } from "../../../i18n";
import { en } from "../../../i18n/en";
import { zhCN } from "../../../i18n/zh-CN";

void words.init({
  lng: "zh-CN",
  resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

const [source] = Object.values(
  import.meta.glob<string>("../../../../../src/guanxi/audit/models.py", { query: "?raw", import: "default", eager: true }),
);
const kinds = [...(source ?? "").matchAll(/^ {4}[A-Z_]+ = "([a-z_]+\.[a-z_]+)"/gmu)].map((match) => match[1]!);

describe("every kind of event the server notes", () => {
  it("is found in the sources", () => {
    expect(kinds).toEqual(expect.arrayContaining(["session.failed", "export.made", "attempt.refused"]));
  });
  it.each(["zh-CN", "en"])("has a short name and a sentence in %s", (language) => {
    const t = words.getFixedT(language);
    const silent = kinds.filter((kind) => !lookUp(t, `audit.kind.${kind}`) || !lookUp(t, `audit.said.${kind}`));
    expect(silent).toEqual([]);
  });
});
