/** Introductions: asked, answered, done. */

import type { Tale } from "../tale";
import { word, type Tellers, type Telling } from "./telling";

/** An introduction is told by whom one wants to meet, and of whom it was asked. */
function introduced(tale: Tale): Telling {
  const { answer, member, result } = tale.change.params;
  const who = tale.contact(tale.row("introduction")?.now.contact_id);
  return {
    form: who && "who",
    values: {
      who,
      member: typeof member === "string" ? { name: member } : undefined,
      answer: typeof answer === "string" ? word("paths.state", answer) : undefined,
      result: typeof result === "string" ? word("paths.result", result) : undefined,
    },
  };
}

export const INTRODUCTIONS: Tellers = {
  "introduction.asked": introduced,
  "introduction.changed": introduced,
  "introduction.answered": introduced,
  "introduction.done": introduced,
  "introduction.withdrawn": introduced,
};
