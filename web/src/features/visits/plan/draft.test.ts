import { describe, expect, it } from "vitest";

import type { Proposed } from "../../../api/visits";
import { blankDraft, questionsOf } from "./draft";

const proposed = ["a", "b"].map((key) => ({ key, asked: { contact: { id: `who-${key}`, name: "" }, why: [] } }) as unknown as Proposed);

describe("the questions of a planned visit", () => {
  it("are those proposed but for the ones left out, then one's own", () => {
    const draft = blankDraft("me", { dropped: ["a"], own: ["年底预算冻结了吗？"] });
    expect(questionsOf(proposed, draft)).toEqual([
      { key: "b", text: "", asked_id: "who-b" },
      { key: "", text: "年底预算冻结了吗？", asked_id: null },
    ]);
  });

  it("stay left out when other people are chosen meanwhile", () => {
    const draft = blankDraft("me", { dropped: ["a", "gone"] });
    expect(questionsOf(proposed.slice(0, 1), draft)).toEqual([]);
  });
});
