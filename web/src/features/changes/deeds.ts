/** For every kind of change: what its sentence needs, and which of its forms fits. */

import { known, ownName, text, type Mention, type Tale, type ToldRow } from "./tale";

/** A word that stands in a catalogue: its key, looked up when the sentence is made. */
export interface Word {
  word: string;
  else: string;
  values?: Record<string, string>;
}

export type Value = Mention | Mention[] | Word | string | number | undefined;

export interface Telling {
  /** Which form of the sentence: `changes.said.<kind>_<form>`. */
  form?: string | undefined;
  values: Record<string, Value>;
}

type Teller = (tale: Tale) => Telling;

const word = (path: string, code: string): Word => ({ word: `${path}.${code}`, else: code });

/** Tellers by kind. A kind without a need for names is told by its sentence alone. */
export const TELLERS: Readonly<Record<string, Teller>> = {
  "account.created": (tale) => {
    const contact = tale.row("contact", "new");
    return {
      form: contact && "contact",
      values: { account: ownName(tale.row("account")), contact: contact && tale.contact(contact.id) },
    };
  },
  "account.edited": named("account"),
  "account.archived": named("account"),
  "account.shared": shared,
  "account.share_changed": shared,
  "account.unshared": shared,
  "account.transferred": transferred,
  "account.merged": merged,
  "accounts.transferred": ({ change: { params } }) => ({ values: { to: { name: String(params.to ?? "") }, count: Number(params.accounts ?? 0) } }),
  "contact.created": (tale) => {
    const title = text(tale.row("employment")?.now, "title");
    return { form: title ? "title" : undefined, values: { contact: contactOf(tale, "contact"), title } };
  },
  "contact.edited": (tale) => ({ values: { contact: contactOf(tale, "contact") ?? contactOf(tale, "contact_point") } }),
  "contact.merged": merged,
  "contact.erased": plain,
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
  "contacts.entered": entered,
  "department.created": (tale) => {
    const row = tale.row("department");
    const parent = tale.named(row?.now.parent_id);
    return { form: parent && "under", values: { department: ownName(row), parent } };
  },
  "department.edited": (tale) => {
    const row = tale.row("department");
    const former = text(row?.was, "name");
    return { form: former ? "renamed" : undefined, values: { department: ownName(row), former: { name: former } } };
  },
  "department.removed": (tale) => ({ values: { department: ownName(tale.row("department", "gone")) } }),
  "employer.changed": (tale) => {
    const [before, after] = [tale.row("employment", "gone"), tale.row("employment", "new")];
    const title = text(after?.now, "title");
    return {
      form: title ? "title" : undefined,
      values: {
        contact: tale.contact((after ?? before)?.now.contact_id),
        former: tale.named(before?.now.account_id),
        account: tale.named(after?.now.account_id),
        title,
      },
    };
  },
  "employment.edited": (tale) => ({ values: { contact: tale.contact(tale.row("employment")?.now.contact_id) } }),
  "employment.ended": (tale) => {
    const row = tale.row("employment");
    return { values: { contact: tale.contact(row?.now.contact_id), account: tale.named(row?.now.account_id) } };
  },
  "position.placed": (tale) => {
    const seat = tale.row("position", "new");
    const contact = tale.contact(tale.row("occupancy", "new")?.now.contact_id);
    const manager = tale.seat(tale.row("line", "new")?.now.target_id);
    return {
      form: `${contact ? "contact" : "seat"}_${manager ? "under" : "top"}`,
      values: { contact, manager, seat: tale.seatTitle(seat?.id) },
    };
  },
  "position.moved": (tale) => {
    const [before, after] = [tale.row("line", "gone"), tale.row("line", "new")];
    const former = tale.seat(before?.now.target_id);
    const manager = tale.seat(after?.now.target_id);
    const form = manager ? (former ? "over" : "under") : former ? "top" : "order";
    return { form, values: { seat: seatOf(tale), former, manager } };
  },
  "position.edited": (tale) => ({ values: { seat: seatOf(tale) } }),
  "position.removed": (tale) => {
    const gone = tale.count("position", "gone");
    const row = tale.row("position", "gone");
    const contact = tale.contact(tale.rows("occupancy", "gone").find((one) => one.now.position_id === row?.id)?.now.contact_id);
    return { form: gone > 1 ? "several" : undefined, values: { seat: contact ?? tale.seatTitle(row?.id), count: gone } };
  },
  "position.vacated": (tale) => {
    const row = tale.row("occupancy", "gone");
    const seat = tale.row("position");
    return {
      form: row ? undefined : text(seat?.now, "empty_as") || "vacant",
      values: { contact: tale.contact(row?.now.contact_id), seat: tale.seatTitle(seat?.id) },
    };
  },
  "position.succeeded": (tale) => {
    const taken = tale.row("occupancy", "new");
    const left = tale.rows("occupancy", "gone").find((row) => row.now.position_id === taken?.now.position_id);
    return {
      form: left && "after",
      values: {
        contact: tale.contact(taken?.now.contact_id),
        former: tale.contact(left?.now.contact_id),
        seat: tale.seatTitle(taken?.now.position_id),
      },
    };
  },
  "line.drawn": lined,
  "line.edited": lined,
  "line.removed": lined,
  "tie.drawn": tied,
  "tie.edited": tied,
  "tie.removed": tied,
  "group.created": grouped,
  "group.edited": grouped,
  "group.removed": grouped,
  "interaction.logged": (tale) => {
    const people = known(tale.rows("participant").map((row) => tale.contact(row.now.contact_id)));
    return {
      form: people.length > 0 ? "with" : undefined,
      values: { kind: word("interactions.kind", text(tale.row("interaction")?.now, "kind")), people },
    };
  },
  "interaction.edited": passed,
  "interaction.withdrawn": passed,
  "template.applied": (tale) => ({ values: { count: tale.count("position", "new") } }),
  "template.saved": named("template"),
  "template.removed": named("template"),
  "tie_kind.added": tieKind,
  "tie_kind.hidden": tieKind,
  "member.added": named("member"),
  "process.opened": plain,
  "process_step.added": stepped,
  "process_step.edited": stepped,
  "process_step.archived": stepped,
  "process_step.restored": stepped,
  "duty.set": stepped,
  "duty.taken": stepped,
  "member.joined": newcomer,
  "invitation.created": plain,
  "invitation.revoked": plain,
  "invitation.used": newcomer,
  "workspace.edited": plain,
  "member.edited": named("member"),
  "member.deactivated": named("member"),
  "member.reactivated": named("member"),
  "opportunity.added": deal,
  "opportunity.edited": deal,
  "opportunity.moved": deal,
  "opportunity.closed": deal,
  "opportunity.reopened": deal,
  "opportunity.suspended": deal,
  "opportunity.archived": deal,
  "opportunity.restored": deal,
  "lead.entered": lead,
  "lead.edited": lead,
  "lead.talked": lead,
  "lead.claimed": lead,
  "lead.assigned": lead,
  "lead.released": lead,
  "lead.ignored": lead,
  "lead.reminded": lead,
  "lead.recycled": lead,
  "lead.confirmed": lead,
  "lead.deleted": lead,
  "lead.restored": lead,
  "pool.opened": plain,
  "pool.added": pooled,
  "pool.edited": pooled,
  "pool.closed": pooled,
  "pool.restored": pooled,
  "case.opened": served,
  "case.edited": served,
  "case.moved": served,
  "case.archived": served,
  "case.restored": served,
  "campaign.created": campaigned,
  "campaign.edited": campaigned,
  "campaign.archived": campaigned,
  "campaign.restored": campaigned,
  "campaign.members_added": campaigned,
  "campaign.responded": campaigned,
  "campaign.member_removed": campaigned,
  "pipeline.opened": plain,
  "pipeline_stage.added": dealStage,
  "pipeline_stage.edited": dealStage,
  "pipeline_stage.archived": dealStage,
  "pipeline_stage.restored": dealStage,
  "competitor.added": newcomer,
  "competitor.edited": newcomer,
  "competitor.archived": newcomer,
  "handover.done": handedOver,
  "team.created": named("team"),
  "team.edited": named("team"),
  "team.archived": (tale) => ({ values: { team: ownName(tale.row("team", "gone")) } }),
  "workspace.opened": plain,
  "chart.imported": imported("seats"),
  "contacts.imported": imported("contacts"),
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
  "change.undone": takenBack,
  "change.redone": takenBack,
};

function plain(): Telling {
  return { values: {} };
}

const LEVELS = ["none", "read", "contribute", "edit"];
const levelWord = (level: unknown) => word("directory.share.level", LEVELS[Number(level)] ?? "none");

/** With whom an account is shared, how far, and until when if it ends. */
function shared(tale: Tale): Telling {
  const row = tale.row("grant");
  const until = tale.change.kind === "account.unshared" ? "" : text(row?.now, "valid_to");
  const level = row?.now.level;
  return {
    form: until ? "until" : typeof level === "number" ? "level" : undefined,
    values: {
      whom: tale.named(row?.now.member_id) ?? tale.named(row?.now.team_id),
      level: levelWord(level),
      until: until ? Date.parse(until) : undefined,
    },
  };
}

function transferred(tale: Tale): Telling {
  const account = tale.row("account");
  const kept = tale.row("grant", "new") ?? tale.row("grant", "changed");
  return {
    form: kept && "keep",
    values: {
      former: tale.named(account?.was.owner_id),
      owner: tale.named(account?.now.owner_id),
      level: levelWord(kept?.now.level),
    },
  };
}

function named(table: string): Teller {
  return (tale) => ({ values: { [table]: ownName(tale.row(table)) } });
}

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

function entered(tale: Tale): Telling {
  const people = tale.rows("contact", "new").map((row) => tale.contact(row.id));
  return { values: { count: tale.count("contact", "new"), people: known(people).slice(0, 5) } };
}

/** An import is told by what it counted itself. */
function imported(counted: string): Teller {
  return ({ change: { params } }) => {
    const file: Value = params.file ? { name: String(params.file) } : { word: "changes.pasted", else: "" };
    return { values: { file, count: Number(params[counted] ?? 0) } };
  };
}

/** What a change names itself: who came by an invitation, a competitor. */
function newcomer({ change: { params } }: Tale): Telling {
  return { values: { name: { name: String(params.name ?? "") } } };
}

function passed(tale: Tale): Telling {
  return { values: { kind: word("interactions.kind", text(tale.row("interaction")?.now, "kind")) } };
}

/** A step is called as whoever changed it called it. */
function stepped({ change: { params } }: Tale): Telling {
  const named = (value: unknown) => (typeof value === "string" && value ? { name: value } : undefined);
  const raci = String(params.raci ?? "");
  return { values: { step: named(params.step), holder: named(params.holder), raci: { word: `stewardship.raci.${raci}`, else: raci } } };
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

/** An opportunity and its stages are called as they were on the day. */
function deal({ change: { kind, params } }: Tale): Telling {
  const named = (value: unknown) => ({ name: String(value ?? "") });
  const [state, reason, from] = [String(params.state ?? ""), String(params.reason ?? ""), String(params.from ?? "")];
  const reasoned = reason ? "reason" : "";
  const form = kind === "opportunity.closed" ? [state, reasoned].filter(Boolean).join("_") || undefined : from && from !== params.to && params.to ? "stage" : undefined;
  return {
    form,
    values: {
      name: named(params.name),
      from: named(from),
      to: named(params.to),
      former: { word: `opportunities.states.${from}`, else: from },
      reason: { word: `opportunities.reasons.${reason}`, else: reason },
    },
  };
}

/** A lead is told by its parameters: who it is about stands in them. */
function lead({ change: { params } }: Tale): Telling {
  const named = (value: unknown) => ({ name: String(value ?? "") });
  return {
    form: params.merged === true ? "merged" : undefined,
    values: { company: named(params.company), to: named(params.to), account: named(params.account), days: Number(params.days ?? 0) },
  };
}

function pooled({ change: { params } }: Tale): Telling {
  const count = Number(params.moved ?? 0);
  return { form: count > 0 ? "moved" : undefined, values: { pool: { name: String(params.pool ?? "") }, count } };
}

/** A service case is called by its number and subject as they were on the day. */
function served({ change: { params } }: Tale): Telling {
  const state = (value: unknown) => ({ word: `cases.states.${String(value ?? "")}`, else: String(value ?? "") });
  const values = { number: { name: String(params.number ?? "") }, name: { name: String(params.name ?? "") } };
  return { values: { ...values, from: state(params.from), to: state(params.to) } };
}

function campaigned({ change: { params } }: Tale): Telling {
  const response = String(params.response ?? "");
  const said = { word: `campaigns.responses.${response}`, else: response };
  return { values: { name: { name: String(params.name ?? "") }, count: { name: String(params.count ?? 0) }, response: said } };
}

function dealStage({ change: { params } }: Tale): Telling {
  const count = Number(params.moved ?? 0);
  return { form: count > 0 ? "moved" : undefined, values: { stage: { name: String(params.stage ?? "") }, count } };
}

/** A handover is told by its parameters: its rows are as many as the leaver's contacts. */
function handedOver({ change: { params } }: Tale): Telling {
  const heirs = Array.isArray(params.to) ? params.to.map((name) => ({ name: String(name) })) : [];
  const values = { from: { name: String(params.from ?? "") }, to: heirs, count: Number(params.accounts ?? 0), contacts: Number(params.contacts ?? 0) };
  return { form: heirs.length === 0 ? "people" : undefined, values };
}

function tieKind(tale: Tale): Telling {
  return { values: { name: word("orgchart.ties", text(tale.row("tie_kind")?.now, "name")) } };
}

function lined(tale: Tale): Telling {
  const row = tale.row("line");
  return {
    form: text(row?.now, "kind"),
    values: { source: tale.seat(row?.now.source_id), target: tale.seat(row?.now.target_id) },
  };
}

function tied(tale: Tale): Telling {
  const row = tale.row("tie");
  const code = text(row?.now, "kind");
  const kind = tale.change.names[code] ?? word("orgchart.ties", code);
  return { values: { one: tale.contact(row?.now.contact_a_id), other: tale.contact(row?.now.contact_b_id), kind } };
}

function grouped(tale: Tale): Telling {
  const member = tale.row("group_member");
  const group = ownName(tale.row("group")) ?? tale.named(member?.now.group_id);
  const seats = known(tale.rows("group_member", "new").map((row) => tale.seat(row.now.position_id)));
  return { form: seats.length > 0 ? "seats" : undefined, values: { group, seats } };
}

function takenBack(tale: Tale): Telling {
  const { kind } = tale.change.params;
  const about = subjectOf(tale);
  return {
    form: about && "about",
    values: { deed: word("changes.kind", typeof kind === "string" ? kind : "change"), about },
  };
}

/** What a change is about, whatever its kind. */
function subjectOf(tale: Tale): Mention | undefined {
  const { rows } = tale.change;
  const line = tale.row("line");
  const person = rows.map((row) => row.now.contact_id ?? row.now.contact_a_id).find((id) => typeof id === "string");
  const contact = contactOf(tale, "contact") ?? tale.contact(person);
  return tale.seat(line?.now.source_id) ?? contact ?? seatOf(tale) ?? known(rows.map((row) => ownName(row)))[0];
}

function seatOf(tale: Tale): Mention | undefined {
  return tale.seat((tale.row("position", "changed") ?? tale.row("position"))?.id);
}

/** The contact of a row: itself, or whom it belongs to. */
function contactOf(tale: Tale, table: "contact" | "contact_point"): Mention | undefined {
  const row = tale.row(table);
  if (!row) return undefined;
  return table === "contact" ? { name: text(row.now, "name"), contactId: row.id } : tale.contact(row.now.contact_id);
}

/** Of two that were one, which went into which; their names are those of the day. */
function merged({ change: { params } }: Tale): Telling {
  return { values: { kept: { name: String(params.kept) }, merged: { name: String(params.merged) } } };
}
