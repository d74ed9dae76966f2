/** Suggestions as the chart draws them: those between two people. */

import type { Suggestion, Suggestions } from "../../api/suggestions";
import type { Ghost } from "../../graph";
import type { Format, TFunction } from "../../i18n";
import { keyOf, sureText } from "./naming";

/** A suggestion with what is drawn for it. */
export interface Drawn {
  ghost: Ghost;
  one: Suggestion;
}

/** All that can be drawn, siblings together, doubts last. */
export function drawnOf(t: TFunction, format: Format, found: Suggestions | undefined): Drawn[] {
  if (!found) return [];
  const all = [...found.batches.flatMap((batch) => batch.suggestions), ...found.doubts];
  return all.flatMap((one) => {
    if (!one.other) return [];
    const kind = one.kind === "works_with" ? "partner" : "superior";
    return [{ one, ghost: { id: keyOf(one), kind, contact_id: one.contact.id, other_id: one.other.id, word: sureText(t, format, one) } }];
  });
}
