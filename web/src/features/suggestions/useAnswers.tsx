import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

import { undo } from "../../api/changes";
import { answerSuggestions, type SuggestionAnswer } from "../../api/suggestions";
import { toProblem, useTranslation, type TFunction } from "../../i18n";
import { UndoNotice } from "../../ui/UndoNotice";
import { useAction } from "../../ui/useAction";

const NOTICE = "suggestions";

/** What is old once suggestions were answered. */
export function staleAfter(accountId: string): string[][] {
  const ofAccount = ["changes", "undo", "facts", "overview", "timeline"].map((name) => [name, accountId]);
  return [["suggestions"], ["chart"], ["contacts"], ["unknowns"], ...ofAccount];
}

/** Answer suggestions of an account; what was done can be undone where it is told. */
export function useAnswers(accountId: string) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const stale = staleAfter(accountId);
  const takeBack = useAction(() => undo(accountId), { stale, said: () => t("common.undone") });
  return useAction((answers: SuggestionAnswer[]) => answerSuggestions(accountId, answers), {
    stale,
    // The chart or a colleague answered by now: what is asked here is asked no more.
    onRefused: (error) => {
      if (toProblem(error).status === 409) for (const queryKey of stale) void queries.invalidateQueries({ queryKey });
      return false;
    },
    onDone: (_, answers) =>
      notification.success({
        key: NOTICE,
        title: saidOf(t, answers),
        description: <UndoNotice onUndo={() => takeBack.mutateAsync(undefined)} done={() => notification.destroy(NOTICE)} />,
        placement: "bottomRight",
        duration: 6,
      }),
  });
}

/** One answer by its own word, several by their number. */
export function saidOf(t: TFunction, answers: readonly SuggestionAnswer[]): string {
  const [only] = answers;
  return answers.length === 1 && only ? t(`suggestions.said.${only.answer}`) : t("suggestions.said.several", { count: answers.length });
}
