import { dropFollowUp, finishFollowUp, reopenFollowUp, snoozeFollowUp, type FinishIn, type FollowUp, type SnoozeIn } from "../../api/followups";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

/** What else shows follow-ups, or what comes of them. */
export function staleAfter(accountId: string): readonly string[][] {
  const ofAccount = ["interactions", "timeline", "facts", "changes", "undo"].map((name) => [name, accountId]);
  return [["follow-ups"], ["today"], ["notices"], ...ofAccount];
}

/** What can be done with one follow-up where it stands. */
export function useFollowUpDeeds(one: FollowUp, onDone?: () => void) {
  const { t } = useTranslation();
  const stale = staleAfter(one.account.id).map((key) => [...key]);
  const done = onDone ? { onDone } : {};
  const finish = useAction((body: FinishIn) => finishFollowUp(one.id, body), { stale, said: () => t("followups.said.done"), ...done });
  const snooze = useAction((body: SnoozeIn) => snoozeFollowUp(one.id, body), { stale, said: () => t("followups.said.snoozed") });
  const drop = useAction((reason: string) => dropFollowUp(one.id, reason), { stale, said: () => t("followups.said.dropped") });
  const reopen = useAction(() => reopenFollowUp(one.id), { stale, said: () => t("followups.said.reopened") });
  return { finish, snooze, drop, reopen };
}
