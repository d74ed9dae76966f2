import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { BuyingRole } from "../../../api/chains";
import { chain, member, stage } from "../testing/chain";
import { guessGone, guessMove, guessPairing, guessPart, guessStage, type Guess } from "./guesses";
import { shownWords, toggledWord, writtenRoles } from "./roles";

const known = chain([member("甲"), member("乙")], [stage("一", [["甲", "responsible"], ["甲", "veto"]]), stage("二", [["乙", "influencing"]]), stage("三")]);
const kinds = (done: typeof known, id: string) => done.stages.find((one) => one.id === id)!.parts.map((part) => part.member_id + part.kind);
const GUESSES: Record<string, Guess> = {
  part: guessPart("三", "甲", "responsible"),
  move: guessMove("一", "三", "甲"),
  gone: guessGone("甲"),
  order: guessStage("三", { after_id: null, name: "首" }),
  plan: guessPairing("甲", { id: "me", name: "陈晨" }, { target: 2 }, "2026-01-01T00:00:00Z"),
};

describe("a guess", () => {
  it.each(Object.keys(GUESSES))("done twice does no more than once: %s", (name) => {
    const once = GUESSES[name]!(known);
    expect(GUESSES[name]!(once)).toEqual(once);
  });

  it("brings all somebody is in a stage into the other one", () => {
    const done = GUESSES.move!(known);
    expect([kinds(done, "一"), kinds(done, "三")]).toEqual([[], ["甲responsible", "甲veto"]]);
  });

  it("lets somebody vote in one way only, a veto on top", () => {
    const done = guessPart("一", "甲", "influencing")(known);
    expect(kinds(done, "一")).toEqual(["甲veto", "甲influencing"]);
  });

  it("puts a stage where it is wanted", () => {
    expect(GUESSES.order!(known).stages.map((one) => one.name)).toEqual(["首", "一", "二"]);
  });
});

const ALL: BuyingRole[] = ["decision_maker", "approver", "sponsor", "evaluator", "influencer", "gatekeeper", "user"];
const WORDS = [
  { code: "decider", values: ["decision_maker", "approver", "sponsor"] as BuyingRole[] },
  { code: "influencer", values: ["influencer", "evaluator"] as BuyingRole[] },
  { code: "gatekeeper", values: ["gatekeeper"] as BuyingRole[] },
  { code: "user", values: ["user"] as BuyingRole[] },
];

describe("roles in words", () => {
  it("lose nothing where a word stays chosen", () => {
    fc.assert(
      fc.property(fc.subarray(ALL), (roles) => {
        expect(writtenRoles(WORDS, shownWords(WORDS, roles), roles).toSorted()).toEqual(roles.toSorted());
      }),
    );
  });

  it("are said by one click and taken back by another", () => {
    fc.assert(
      fc.property(fc.subarray(ALL), fc.constantFrom(...WORDS.map((word) => word.code)), (roles, code) => {
        const once = toggledWord(WORDS, roles, code);
        expect(shownWords(WORDS, once).includes(code)).toBe(!shownWords(WORDS, roles).includes(code));
        expect(shownWords(WORDS, toggledWord(WORDS, once, code))).toEqual(shownWords(WORDS, roles));
      }),
    );
  });
});
