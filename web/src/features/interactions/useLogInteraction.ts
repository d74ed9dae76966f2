import { useQuery, useQueryClient } from "@tanstack/react-query";

import { interactionsQuery, logInteraction } from "../../api/interactions";
import { sessionQuery } from "../../api/session";
import type { Interaction, InteractionIn, Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

export type Draft = Omit<InteractionIn, "contact_ids"> & { contacts: Named[] };

interface Outcome {
  onDone: () => void;
  /** Return true when the refusal has been shown already. */
  onRefused: (error: unknown) => boolean;
}

const UNSAVED = "unsaved:";
let drafts = 0;

/** Whether an interaction is still on its way to the server. */
export function isUnsaved(one: { id: string }): boolean {
  return one.id.startsWith(UNSAVED);
}

/**
 * Note an interaction. It stands in the list at once; when the server refuses it, it leaves the list again and
 * `onRefused` may bring the form back.
 */
export function useLogInteraction(accountId: string, { onDone, onRefused }: Outcome): (draft: Draft) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: me } = useQuery(sessionQuery);
  const { queryKey } = interactionsQuery(accountId);
  const action = useAction(({ body }: { body: InteractionIn; id: string }) => logInteraction(accountId, body), {
    stale: [["interactions", accountId], ["facts", accountId], ["changes", accountId], ["undo", accountId]],
    said: () => t("interactions.logged"),
    onDone,
    onRefused: (error, { id }) => {
      queries.setQueryData(queryKey, (list) => list?.filter((one) => one.id !== id));
      return onRefused(error);
    },
  });
  return (draft) => {
    const { contacts, ...rest } = draft;
    const entry: Interaction = {
      outcome: "",
      ...rest,
      next: null,
      contacts: contacts.map((one) => ({ ...one, insighted: true })),
      anonymous: 0,
      id: `${UNSAVED}${++drafts}`,
      member_name: me?.session?.name ?? "",
    };
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (list) => (list ? inOrder(list, entry) : list));
    action.mutate({ body: { ...rest, contact_ids: contacts.map((one) => one.id) }, id: entry.id });
  };
}

/** The list with one more, newest first. */
export function inOrder(list: readonly Interaction[], entry: Interaction): Interaction[] {
  const at = Date.parse(entry.at);
  const place = list.findIndex((one) => Date.parse(one.at) <= at);
  return place < 0 ? [...list, entry] : [...list.slice(0, place), entry, ...list.slice(place)];
}
