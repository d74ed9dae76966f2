import i18next, { type i18n } from "i18next";
import { beforeAll, describe, expect, it } from "vitest";

import schema from "../../../../openapi.json";
import type { Evidence, Signal, SuggestedPerson, Suggestion } from "../../api/suggestions";
import { en } from "../../i18n/en";
import { formatsOf } from "../../i18n/format";
import { zhCN } from "../../i18n/zh-CN";
import { sentenceOf, SIGNALS } from "./evidence";

const SENT = schema.components.schemas.SuggestionEvidence.properties.signal.enum as Signal[];
const GAPS = ["above", "far_above", "same", "below"] as const;
const LANGUAGES = ["zh-CN", "en"] as const;

const person = (name: string): SuggestedPerson => ({ id: name, name, title: "", department: "", department_id: null, seat_id: null });
const about: Suggestion = {
  kind: "reports_to", contact: person("周岚"), other: person("林涛"), told: person("何静"), line_id: null, department: null,
  share: null, sure: "likely", place: 1, others: [], answers: ["accept"], evidence: [],
};

const sign = (signal: Signal, params: Evidence["params"] = {}): Evidence => ({
  signal, points: 1, count: 5, first_at: "2026-03-02T02:00:00Z", last_at: "2026-10-08T02:00:00Z", sources: [], hidden: 0,
  params: { department: "采购部", other_department: "财务部", people: [{ id: "p", name: "吴敏" }], meetings: 2, messages: 3, gap: "above", ...params },
});

describe.each(LANGUAGES)("evidence in %s", (language) => {
  let words: i18n;
  beforeAll(async () => {
    words = i18next.createInstance();
    await words.init({ lng: language, resources: { "zh-CN": { translation: zhCN }, en: { translation: en } }, interpolation: { escapeValue: false } });
  });
  const tell = (one: Evidence) => sentenceOf(words.t, formatsOf(language, "Asia/Shanghai"), about, one);

  it("has a sentence for every signal the server sends, and for no other", () => {
    expect([...SIGNALS].sort()).toEqual([...SENT].sort());
    for (const signal of SENT) {
      const { text } = tell(sign(signal));
      expect(text).not.toMatch(/suggestions\.|\{\{|undefined|null|NaN/u);
      expect(text.length).toBeGreaterThan(4);
    }
  });

  it("names whom it speaks of, how often, and from when to when", () => {
    for (const gap of GAPS) expect(tell(sign("level", { gap, contact_title: "专员" })).text).toContain("周岚");
    expect(tell(sign("together")).text).toMatch(/5/u);
    expect(tell(sign("together")).period).toContain("2026");
    expect(tell(sign("told", { certainty: "heard", asserted_by: "陈立", asserted_at: "2026-01-05T00:00:00Z" })).text).toMatch(/何静.*陈立/u);
  });

  it("tells what speaks against it apart", () => {
    expect(tell({ ...sign("other_department"), points: -1.8 }).against).toBe(true);
    expect(tell({ ...sign("nobody_above"), points: null, first_at: null, last_at: null })).toMatchObject({ against: false, period: "" });
  });
});
