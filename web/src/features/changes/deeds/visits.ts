/** Visits: planned, answered, closed. */

import { known, type Tale } from "../tale";
import { contactOf, seatOf, type Tellers, type Telling } from "./telling";

/** A visit is told by whom it is to; an answer by what it was about. */
function visited(tale: Tale): Telling {
  const people = known(tale.rows("visit_contact").map((row) => tale.contact(row.now.contact_id)));
  const said = tale.row("rating") ?? tale.row("occupancy");
  const about = contactOf(tale, "contact") ?? tale.contact(said?.now.contact_id) ?? seatOf(tale);
  const form = tale.change.kind === "visit.answered" ? about && "about" : people.length > 0 ? "with" : undefined;
  return { form, values: { people, about } };
}

export const VISITS: Tellers = {
  "visit.planned": visited,
  "visit.changed": visited,
  "visit.begun": visited,
  "visit.answered": visited,
  "visit.closed": visited,
  "visit.dropped": visited,
};
