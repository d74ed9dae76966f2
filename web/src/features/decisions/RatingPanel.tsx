import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Select, Tooltip } from "antd";

import "./decisions.css";

import { factsQuery, rateContact, setRole } from "../../api/decisions";
import type { Facts, RatingIn, RoleIn } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { Scale } from "./Scale";

const ROLES = ["decision_maker", "influencer", "gatekeeper", "user", "opponent"] as const;
const FEATURES = [
  { feature: "attitude", fact: "stance", words: "grade" },
  { feature: "closeness", fact: "closeness", words: "close" },
  { feature: "approval", fact: "approval", words: "grade" },
] as const;

interface Props {
  accountId: string;
  contactId: string;
  name: string;
  /** Own ratings are for those who contribute, the role for those who edit. */
  canRate: boolean;
  canEdit: boolean;
}

type RatingFact = (typeof FEATURES)[number]["fact"];

/** How a contact stands to us and what part he plays, each set by one click and taken back by another. */
export function RatingPanel({ accountId, contactId, name, canRate, canEdit }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(factsQuery(accountId));
  const facts = data?.find((one) => one.contact_id === contactId);
  const { rate, role } = useRatings(accountId, contactId, name);
  const insight = (facts?.closeness ?? null) !== null && (facts?.approval ?? null) !== null;
  return (
    <section className="ratings">
      {FEATURES.map(({ feature, fact, words }) => (
        <Scale
          key={feature}
          label={t(`decisions.${fact}`)}
          words={words}
          value={facts?.[fact] ?? null}
          disabled={!canRate}
          onChange={(value) => rate.mutate({ feature, value, fact })}
        />
      ))}
      <div className="rating">
        <span className="rating-label">{t("decisions.role")}</span>
        <Select<RoleIn["role"]>
          allowClear
          size="small"
          disabled={!canEdit}
          aria-label={t("decisions.role")}
          placeholder={t("decisions.unset")}
          value={facts?.role ?? null}
          options={ROLES.map((value) => ({ value, label: t(`decisions.roles.${value}`) }))}
          onChange={(value) => role.mutate(value ?? null)}
          style={{ width: 158 }}
        />
      </div>
      {!insight && data && (
        <Tooltip title={t("directory.uninsighted")}>
          <p className="ratings-hint">{t("decisions.insight_hint")}</p>
        </Tooltip>
      )}
    </section>
  );
}

/** Shown at once; a refusal brings the former value back. */
function useRatings(accountId: string, contactId: string, name: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { queryKey } = factsQuery(accountId);
  const show = (patch: Partial<Facts>) =>
    queries.setQueryData(queryKey, (facts) => patched(facts ?? [], contactId, patch));
  const options = {
    stale: [["facts", accountId], ["changes", accountId], ["undo", accountId]],
    said: () => t("decisions.saved", { name }),
    onRefused: () => {
      void queries.invalidateQueries({ queryKey });
      return false;
    },
  };
  const rate = useAction(({ feature, value, fact }: Pick<RatingIn, "feature" | "value"> & { fact: RatingFact }) => {
    show({ [fact]: value });
    return rateContact(contactId, { feature, value });
  }, options);
  const role = useAction((value: RoleIn["role"]) => {
    show({ role: value });
    return setRole(contactId, value);
  }, options);
  return { rate, role };
}

function patched(facts: Facts[], contactId: string, patch: Partial<Facts>): Facts[] {
  const unset = {
    stance: null, overall: null, closeness: null, approval: null, price: null, veto: null, sole_approval: null,
    insighted: false, disagreement: false, role: null, last_contact_at: null,
  };
  const before = facts.find((one) => one.contact_id === contactId) ?? { contact_id: contactId, ...unset };
  return [...facts.filter((one) => one.contact_id !== contactId), { ...before, ...patch }];
}
