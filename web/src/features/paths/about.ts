/** What several parts say of an introduction. */

import type { QueryKey } from "@tanstack/react-query";

import type { Introduction } from "../../api/paths";

/** What else shows introductions, or what comes of them. */
export function staleIntroductions(accountId: string): QueryKey[] {
  return [["introductions"], ["follow-ups"], ["notices"], ["changes", accountId], ["undo", accountId]];
}

/** Whom one wants to meet, by name. */
export function targetName(one: Introduction): string {
  return (one.contact ?? one.department ?? one.account).name;
}
