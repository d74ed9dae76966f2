/** What was talked about, with whom. */

import { known, text, type Tale } from "../tale";
import { word, type Tellers, type Telling } from "./telling";

export const INTERACTIONS: Tellers = {
  "interaction.logged": (tale) => {
    const people = known(tale.rows("participant").map((row) => tale.contact(row.now.contact_id)));
    return {
      form: people.length > 0 ? "with" : undefined,
      values: { kind: word("interactions.kind", text(tale.row("interaction")?.now, "kind")), people },
    };
  },
  "interaction.edited": passed,
  "interaction.withdrawn": passed,
};

function passed(tale: Tale): Telling {
  return { values: { kind: word("interactions.kind", text(tale.row("interaction")?.now, "kind")) } };
}
