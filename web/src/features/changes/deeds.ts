/** For every kind of change: what its sentence needs, and which of its forms fits. */

import { DECISIONS } from "./deeds/decisions";
import { DIRECTORY } from "./deeds/directory";
import { FOLLOW_UPS } from "./deeds/followups";
import { INTERACTIONS } from "./deeds/interactions";
import { INTRODUCTIONS } from "./deeds/introductions";
import { OPPORTUNITIES } from "./deeds/opportunities";
import { ORGCHART } from "./deeds/orgchart";
import { OURSELVES } from "./deeds/ourselves";
import { SERVICE } from "./deeds/service";
import { SUGGESTIONS } from "./deeds/suggestions";
import { VISITS } from "./deeds/visits";
import { contactOf, seatOf, word, type Tellers, type Telling } from "./deeds/telling";
import { known, ownName, type Mention, type Tale } from "./tale";

export const TELLERS: Tellers = {
  ...DIRECTORY,
  ...ORGCHART,
  ...OPPORTUNITIES,
  ...DECISIONS,
  ...OURSELVES,
  ...INTERACTIONS,
  ...INTRODUCTIONS,
  ...FOLLOW_UPS,
  ...SERVICE,
  ...VISITS,
  ...SUGGESTIONS,
  "change.undone": takenBack,
  "change.redone": takenBack,
};

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
