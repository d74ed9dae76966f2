/** Customers, people, units and who sees them. */

import { known, ownName, text, type Tale } from "../tale";
import { contactOf, imported, named, plain, word, type Tellers, type Telling } from "./telling";

export const DIRECTORY: Tellers = {
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
  "contacts.imported": imported("contacts"),
};

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

function entered(tale: Tale): Telling {
  const people = tale.rows("contact", "new").map((row) => tale.contact(row.id));
  return { values: { count: tale.count("contact", "new"), people: known(people).slice(0, 5) } };
}

/** Of two that were one, which went into which; their names are those of the day. */
function merged({ change: { params } }: Tale): Telling {
  return { values: { kept: { name: String(params.kept) }, merged: { name: String(params.merged) } } };
}
