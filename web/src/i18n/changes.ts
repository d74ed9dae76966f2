/** What somebody did, named in a few words of the reader's language. */

import type { TFunction } from "i18next";

import { lookUp } from "./problems";

export interface Change {
  kind: string;
  params?: Record<string, unknown>;
  /** The names of what it was about. */
  subjects?: readonly string[];
}

/** The deed without who did it: 调整上级“张三”. */
export function changeText(t: TFunction, { kind, params = {}, subjects = [] }: Change): string {
  const of = typeof params.kind === "string" ? params.kind : undefined;
  if (of !== undefined && of !== kind) {
    const what = changeText(t, { kind: of, subjects });
    if (kind === "change.undone") return t("changes.undo_what", { what });
    if (kind === "change.redone") return t("changes.redo_what", { what });
  }
  const word = lookUp(t, `changes.kind.${kind}`) ?? t("changes.other", { kind });
  return subjects.length > 0 ? word + t("changes.about", { names: subjects.join(t("common.marks.comma")) }) : word;
}
