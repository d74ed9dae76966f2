import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

import { undo } from "../../../api/changes";
import { rateContact, ratingsQuery, setRole, type RatedFeature, type RatingScope } from "../../../api/decisions";
import type { Rated, RatingIn, Ratings, RoleIn } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { UndoNotice } from "../../../ui/UndoNotice";
import { useAction } from "../../../ui/useAction";

const NOTICE = "rated";
const STALE = [["facts"], ["changes"], ["undo"], ["contacts"], ["interactions"], ["chains"], ["search"]];

export type Why = Partial<Pick<RatingIn, "certainty" | "evidence" | "evidence_id" | "review_on" | "answers">>;
export type Rate = (feature: RatedFeature, value: number | null, why?: Why) => void;

/** One's own values: shown at once, and a refusal brings the former one back. */
export function useRatings(contactId: string, name: string, scope: RatingScope) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const options = ratingsQuery(contactId, scope);
  const { data, error } = useQuery(options);
  const stale = [["ratings", contactId], ...STALE];
  const back = useAction((accountId: string) => undo(accountId), { stale, said: () => t("common.undone") });
  const tell = () => {
    const accountId = data?.account_id;
    const done = () => message.destroy(NOTICE);
    const way = accountId && <UndoNotice onUndo={() => back.mutateAsync(accountId)} done={done} />;
    const content = (
      <span className="rating-notice">
        {t("decisions.saved", { name })} {way}
      </span>
    );
    void message.open({ type: "success", key: NOTICE, duration: 5, content });
  };
  const write = useAction((given: RatingIn) => rateContact(contactId, given), {
    stale,
    onDone: tell,
    onRefused: () => {
      void queries.invalidateQueries({ queryKey: options.queryKey });
      return false;
    },
  });
  const rate: Rate = (feature, value, why = {}) => {
    const { at: _, ...place } = scope;
    const given: RatingIn = { certainty: "confirmed", evidence: "", answers: {}, ...why, feature, value, ...place };
    queries.setQueryData(options.queryKey, (ratings) => ratings && withMine(ratings, feature, given));
    write.mutate(given);
  };
  const role = useAction((value: RoleIn["role"]) => setRole(contactId, value), { stale, onDone: tell });
  return { data, error, rate, role };
}

/** The ratings with one's own value as it is about to be. */
function withMine(ratings: Ratings, feature: RatedFeature, given: RatingIn): Ratings {
  const features = ratings.features.map((one) => {
    if (one.feature !== feature) return one;
    if (given.value === null) return { ...one, mine: null };
    return { ...one, mine: { ...(one.mine ?? BLANK), ...given, feature, value: given.value } as Rated };
  });
  return { ...ratings, features };
}

const BLANK = { id: "", rater: { id: "", name: "" }, interaction: null, until: null, hidden: false, at: "" };
