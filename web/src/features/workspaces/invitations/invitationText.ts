/** The address of an invitation, and the mail that brings it. */

import { formatsOf } from "../../../i18n/format";
import { words, type Language } from "../../../i18n";
import type { Invitation } from "../../../api/workspaces";

/** The token stands behind the "#": browsers never send that part anywhere. */
export function linkOf(token: string, origin: string): string {
  return `${origin}/join#${token}`;
}

interface Sender {
  inviter: string;
  workspace: string;
  link: string;
}

/** What to write, in the language of whoever gets it. */
export function mailText(invitation: Invitation, sender: Sender, language: Language): string {
  const t = words.getFixedT(language);
  const date = formatsOf(language).date(invitation.expires_at);
  return t(invitation.kind === "member" ? "joining.mail.member" : "joining.mail.share", { ...sender, date });
}
