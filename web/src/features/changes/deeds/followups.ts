/** What is to be done next, and what became of it. */

import { text, type Tale } from "../tale";
import type { Tellers, Telling } from "./telling";

export const FOLLOW_UPS: Tellers = {
  "follow_up.planned": followed,
  "follow_up.changed": followed,
  "follow_up.snoozed": followed,
  "follow_up.done": followed,
  "follow_up.dropped": followed,
  "follow_up.reopened": followed,
};

function followed(tale: Tale): Telling {
  const row = tale.row("follow_up")?.now;
  const what = text(row, "what");
  return { form: what ? "what" : undefined, values: { what: { name: what }, day: text(row, "due_on") } };
}
