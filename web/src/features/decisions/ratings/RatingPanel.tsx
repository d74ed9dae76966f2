import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useEffect, useRef, useState } from "react";

import "./ratings.css";

import { factsQuery, type RatingScope } from "../../../api/decisions";
import type { RoleIn } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { FeatureRow } from "./FeatureRow";
import { featureName, FEATURES, INSIGHT, OF_COMPETITOR } from "./features";
import { ScopeBar } from "./ScopeBar";
import { useRatings } from "./useRatings";

const ROLES = ["decision_maker", "influencer", "gatekeeper", "user", "opponent"] as const;

interface Props {
  accountId: string;
  contactId: string;
  name: string;
  /** Whether one may say what part he usually plays; one's own ratings the server allows or not. */
  canEdit: boolean;
  /** The decision it is looked at from. */
  chainId?: string;
  /** Go to what is missing at once: one came here by a red name. */
  lead?: boolean;
}

/** How a contact stands and what part he plays, each set by one click and taken back by another. */
export function RatingPanel({ accountId, contactId, name, canEdit, chainId, lead = false }: Props) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<RatingScope>(chainId ? { chain_id: chainId } : {});
  const { data, error, rate, role } = useRatings(contactId, name, scope);
  const panel = useRef<HTMLElement>(null);
  const missing = data && !data.insighted && !scope.competitor_id ? INSIGHT.filter((feature) => isUnset(data.features, feature)) : [];
  const goTo = (feature: string) => {
    const row = panel.current?.querySelector<HTMLElement>(`[data-feature="${feature}"]`);
    row?.scrollIntoView({ block: "nearest" });
    row?.querySelector<HTMLElement>("button[role=radio][tabindex='0']")?.focus({ preventScroll: true });
  };
  useLead(lead ? missing[0] : undefined, goTo);
  if (error) return <Failure error={error} />;
  const shown = scope.competitor_id ? OF_COMPETITOR : FEATURES;
  const canRate = (data?.can.rate ?? false) && !scope.at;
  return (
    <section className="ratings" ref={panel}>
      <ScopeBar chainId={chainId} scope={scope} onChange={setScope} />
      {shown.map((feature) => {
        const row = data?.features.find((one) => one.feature === feature);
        if (!row) return null;
        return (
          <FeatureRow
            key={feature}
            {...{ contactId, accountId, scope, row, canRate }}
            missing={missing.includes(feature)}
            onRate={rate}
          />
        );
      })}
      {!chainId && <RolePick accountId={accountId} contactId={contactId} disabled={!canEdit} onChange={role.mutate} />}
      {missing.length > 0 && (
        <p className="ratings-hint">
          {t("decisions.insight_hint")}{" "}
          {missing.map((feature) => (
            <button key={feature} type="button" className="link-button" onClick={() => goTo(feature)}>
              {featureName(t, feature, false)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

const isUnset = (features: readonly { feature: string; value: number | null; mine: unknown; hidden_count: number; inherited: unknown }[], name: string) => {
  const row = features.find((one) => one.feature === name);
  return !row || (row.value === null && !row.mine && row.hidden_count === 0 && !row.inherited);
};

/** Once, as soon as it is known what is missing. */
function useLead(feature: string | undefined, goTo: (feature: string) => void) {
  const led = useRef(false);
  useEffect(() => {
    if (!feature || led.current) return;
    led.current = true;
    // After the drawer has slid in, else the browser scrolls a page that is about to move.
    const timer = setTimeout(() => goTo(feature), 250);
    return () => clearTimeout(timer);
  });
}

interface RoleProps {
  accountId: string;
  contactId: string;
  disabled: boolean;
  onChange: (value: RoleIn["role"]) => void;
}

function RolePick({ accountId, contactId, disabled, onChange }: RoleProps) {
  const { t } = useTranslation();
  const { data } = useQuery(factsQuery(accountId));
  return (
    <div className="rating rating-role">
      <span className="rating-label">{t("decisions.role")}</span>
      <Select<RoleIn["role"]>
        allowClear
        size="small"
        disabled={disabled}
        aria-label={t("decisions.role")}
        placeholder={t("decisions.unset")}
        value={data?.find((one) => one.contact_id === contactId)?.role ?? null}
        options={ROLES.map((value) => ({ value, label: t(`decisions.roles.${value}`) }))}
        onChange={(value) => onChange(value ?? null)}
      />
    </div>
  );
}
