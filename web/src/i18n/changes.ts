/** What somebody did, in a few words of the reader's language. */

import type { TFunction } from "i18next";

import { lookUp } from "./problems";

export interface Change {
  kind: string;
  params?: Record<string, unknown>;
  /** The names of what it was about. */
  subjects?: readonly string[];
}

/** The deed alone, without who did it: "superior changed “Chief buyer”". */
export function changeText(t: TFunction, { kind, params = {}, subjects = [] }: Change): string {
  const done = typeof params.kind === "string" ? params.kind : kind;
  const deed = lookUp(t, `changes.kind.${done}`) ?? t("changes.other", { kind: done });
  const text = done === kind ? deed : t(kind === "change.redone" ? "changes.redo_what" : "changes.undo_what", { what: deed });
  return subjects.length > 0 ? text + t("changes.about", { names: subjects.join(t("changes.and")) }) : text;
}
