import { changeInteraction, logInteraction, planFollowUp, type FollowUpIn } from "../../api/interactions";
import type { InteractionPatch } from "../../api/interactions";
import type { InteractionIn } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

interface Outcome {
  onDone: () => void;
  /** Return true when the refusal has been shown already. */
  onRefused: (error: unknown) => boolean;
}

/** What is old once something about an account's interactions was written. */
export const staleAfter = (accountId: string) => [
  ["interactions", accountId], ["interaction"], ["interaction-people", accountId], ["files", accountId], ["facts", accountId],
  ["changes", accountId], ["undo", accountId], ["timeline"], ["follow-ups"], ["today"], ["network"],
];

/** Note an interaction. */
export function useLogInteraction(accountId: string, outcome: Outcome) {
  const { t } = useTranslation();
  return useAction((body: InteractionIn) => logInteraction(accountId, body), {
    stale: staleAfter(accountId), said: () => t("interactions.logged"), ...outcome,
  });
}

/** Plan one that is to come. */
export function usePlan(accountId: string, outcome: Outcome) {
  const { t } = useTranslation();
  return useAction((body: FollowUpIn) => planFollowUp(accountId, body), {
    stale: staleAfter(accountId), said: () => t("interactions.planned"), ...outcome,
  });
}

/** Correct one. */
export function useChangeInteraction(accountId: string, id: string, outcome: Outcome) {
  const { t } = useTranslation();
  return useAction((body: InteractionPatch) => changeInteraction(id, body), {
    stale: staleAfter(accountId), said: () => t("interactions.changed"), ...outcome,
  });
}
