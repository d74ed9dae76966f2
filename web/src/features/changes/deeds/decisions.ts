/** Decision chains, and what is thought of those in them. */

import { known, ownName, text, type Tale, type ToldRow } from "../tale";
import { word, type Tellers, type Telling, type Word } from "./telling";

export const DECISIONS: Tellers = {
  "contact.rated": rated,
  "contact.role_set": (tale) => {
    const [before, after] = [tale.row("contact_role", "gone"), tale.row("contact_role", "new")];
    return {
      form: valueForm(before, after),
      values: {
        contact: tale.contact((after ?? before)?.now.contact_id),
        former: word("decisions.roles", text(before?.now, "role")),
        role: word("decisions.roles", text(after?.now, "role")),
      },
    };
  },
  "chain.created": decided,
  "chain.edited": decided,
  "chain.archived": decided,
  "chain.restored": decided,
  "chain.members_added": decided,
  "chain_member.edited": decided,
  "chain_member.removed": decided,
  "stage.added": decided,
  "stage.edited": decided,
  "stage.removed": decided,
  "stages.added": decided,
  "stage_part.set": decided,
  "stage_part.moved": decided,
  "stage_part.removed": decided,
  "pairing.set": decided,
  "pairing.removed": decided,
  "stage_template.saved": (tale) => ({ values: { template: ownName(tale.row("stage_template")) } }),
  "stage_template.removed": (tale) => ({ values: { template: ownName(tale.row("stage_template")) } }),
};

/** Set for the first time, changed, or taken back. */
function valueForm(before: ToldRow | undefined, after: ToldRow | undefined): string | undefined {
  if (!after) return "none";
  return before && "changed";
}

/** In which decision and towards whom something is said: nowhere in particular is not told. */
function where(params: Readonly<Record<string, unknown>>): Word | string {
  const [chain, competitor] = [params.chain, params.competitor].map((name) => (typeof name === "string" ? name : ""));
  if (!chain && !competitor) return "";
  const form = chain && competitor ? "both" : chain ? "chain" : "competitor";
  return { word: `changes.where.${form}`, else: "", values: { chain: chain ?? "", competitor: competitor ?? "" } };
}

/** Rated anew with the value it had. */
function isSame(before: ToldRow | undefined, after: ToldRow | undefined): boolean {
  return before !== undefined && after !== undefined && before.now.value === after.now.value;
}

const SCALES: Readonly<Record<string, string>> = {
  closeness: "decisions.close",
  price: "decisions.price_grade",
  veto: "decisions.power",
  sole_approval: "decisions.power",
};

function rated(tale: Tale): Telling {
  const [before, after] = [tale.row("rating", "gone"), tale.row("rating", "new")];
  const row = after ?? before;
  const feature = text(row?.now, "feature");
  const scale = SCALES[feature] ?? "decisions.grade";
  const { params } = tale.change;
  const count = tale.count("rating", after ? "new" : "gone");
  const hidden = row?.now.value === undefined || row.now.value === null;
  const form = isSame(before, after) ? "again" : valueForm(before, after);
  return {
    form: count > 1 ? "several" : hidden ? "hidden" : form,
    values: {
      contact: tale.contact(row?.now.contact_id),
      where: where(params),
      count,
      feature: word("decisions", feature === "attitude" ? (params.chain ? "project" : "stance") : feature),
      former: word(scale, String(before?.now.value)),
      value: word(scale, String(after?.now.value)),
    },
  };
}

/** What was done to a decision is told by its parameters: people, seats and stages as whoever did it calls them. */
function decided(tale: Tale): Telling {
  const { params } = tale.change;
  const called = (value: unknown) => (typeof value === "string" && value ? { name: value } : undefined);
  const people = known(tale.rows("chain_member", "new").map((row) => tale.contact(row.now.contact_id) ?? tale.seat(row.now.position_id)));
  const kind = String(params.kind ?? "");
  return {
    form: formOfDecision(tale, people.length),
    values: {
      chain: called(params.chain),
      who: called(params.who),
      stage: called(params.stage),
      colleague: called(params.colleague),
      kind: { word: `chains.part.${kind}`, else: kind },
      people,
      count: tale.count("stage", "new"),
    },
  };
}

function formOfDecision(tale: Tale, people: number): string | undefined {
  if (people > 0) return "people";
  const state = tale.row("chain", "changed") ?? tale.row("stage", "changed");
  if (state && "state" in state.was) return text(state.now, "state");
  const roles = tale.rows("chain_role").length > 0 && tale.change.kind === "chain_member.edited";
  return roles ? "roles" : undefined;
}
