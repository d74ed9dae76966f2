/** Answers to suggestions. */

import { known, type Tale } from "../tale";
import type { Tellers, Telling } from "./telling";

/** One accepted line is told as the line it is; of several answers it is told how many were accepted. */
function answered(tale: Tale): Telling {
  const verdicts = tale.rows("verdict", "new");
  const line = tale.row("line", "new");
  const { count, accepted } = tale.change.params;
  if (verdicts.length > 1) return { form: "several", values: { total: Number(count ?? verdicts.length), accepted: Number(accepted ?? 0) } };
  const [who, superior] = [tale.seat(line?.now.source_id), tale.seat(line?.now.target_id)];
  if (who && superior) return { form: "line", values: { who, superior } };
  return about(tale);
}

function about(tale: Tale): Telling {
  const people = known(tale.rows("verdict").map((row) => tale.contact(row.now.contact_id)));
  return { form: people.length > 0 ? "about" : undefined, values: { people } };
}

export const SUGGESTIONS: Tellers = {
  "suggestions.answered": answered,
  "suggestions.taken_back": about,
};
