/** The words for what happened: a short name of its kind, and the sentence after the name of who did it. */

import { lookUp, type TFunction } from "../../i18n";

/** "Failed sign-in"; a kind nobody has named is shown as it is. */
export function kindText(t: TFunction, kind: string): string {
  return lookUp(t, `audit.kind.${kind}`) ?? lookUp(t, `changes.kind.${kind}`) ?? kind;
}

/** "signed in"; with the name of what it was about. */
export function saidText(t: TFunction, kind: string, subject: string): string {
  return lookUp(t, `audit.said.${kind}`, { subject }) ?? kindText(t, kind);
}
