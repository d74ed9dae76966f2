import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, pictureOf } from "../../graph";
import { company } from "../../graph/testing/company";
import { cardHtml, cardLabel, escapeHtml } from "./card-html";

describe("a card as HTML", () => {
  const hostile = `<img src=x onerror="alert(1)">`;

  it("escapes every text of the data", () => {
    const seats = [{ id: "a", name: hostile, title: hostile, department: "d", note: hostile }];
    const picture = pictureOf(company({ seats, departments: [{ id: "d", name: hostile }] }), null, DEFAULT_VIEW);
    const html = cardHtml(picture.face(0), picture.labels);
    expect(html).not.toContain("<img");
    expect(html.split(escapeHtml(hostile))).toHaveLength(4);
  });

  it("says in words what colours and signs say", () => {
    const fact = { contact_id: "c-a", stance: -2 as const, closeness: null, approval: 1 as const, insighted: false, role: "gatekeeper" as const };
    const state = company({ seats: [{ id: "a", name: "王一", title: "处长" }, { id: "b", parent: "a", title: "科长" }] });
    const picture = pictureOf(state, [{ ...fact, last_contact_at: null }], DEFAULT_VIEW);
    expect(cardLabel(picture, 0)).toBe("王一，处长，未洞察，把关者，强反对，下属 1 人");
    expect(cardLabel(picture, 1)).toBe("科长，空缺");
  });
});
