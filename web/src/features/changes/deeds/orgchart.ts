/** Seats and what stands between them. */

import { known, ownName, text, type Tale } from "../tale";
import { imported, named, seatOf, word, type Tellers, type Telling } from "./telling";

export const ORGCHART: Tellers = {
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
  "template.applied": (tale) => ({ values: { count: tale.count("position", "new") } }),
  "template.saved": named("template"),
  "template.removed": named("template"),
  "tie_kind.added": tieKind,
  "tie_kind.hidden": tieKind,
  "chart.imported": imported("seats"),
};

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
