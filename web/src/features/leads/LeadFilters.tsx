import { useQuery } from "@tanstack/react-query";

import { LEAD_STATES, leadFacetsQuery, type LeadState } from "../../api/leads";
import { SOURCES } from "../../api/privacy";
import { membersQuery } from "../../api/session";
import { useTranslation } from "../../i18n";
import { FilterSelect, FilterToggle } from "../../ui/filters";
import { MemberSelect } from "../../ui/MemberSelect";
import type { LeadListState } from "./useLeadQuery";

/** What leads can be narrowed by; where nobody holds them there is no holder to choose. */
export function LeadFilters({ state }: { state: LeadListState }) {
  const { t } = useTranslation();
  const { data: facets } = useQuery(leadFacetsQuery);
  const { data: members } = useQuery(membersQuery);
  const { values, change, place } = state;
  const choice = (key: "region" | "industry" | "source" | "state", label: string, options: { value: string; label: string }[]) => (
    <FilterSelect showSearch label={label} value={values[key]} options={options} onChoose={(value) => change({ [key]: value })} className="lead-filter" />
  );
  const toggle = (due: "talk" | "recycle") => (
    <FilterToggle label={t(`leads.due.${due}`)} on={values.due === due} onToggle={() => change({ due: values.due === due ? "" : due })} />
  );
  const same = (value: string) => ({ value, label: value });
  const states: readonly LeadState[] = place === "pool" ? LEAD_STATES.slice(0, 3) : LEAD_STATES;
  return (
    <>
      {choice("state", t("leads.state"), states.map((value) => ({ value, label: t(`leads.states.${value}`) })))}
      {choice("source", t("leads.source"), SOURCES.map((value) => ({ value, label: t(`privacy.sources.${value}`) })))}
      {choice("region", t("fields.region"), (facets?.regions ?? []).map(same))}
      {choice("industry", t("fields.industry"), (facets?.industries ?? []).map(same))}
      {(place === "team" || place === "all") && (
        <MemberSelect
          allowClear
          popupMatchSelectWidth={false}
          members={members ?? []}
          placeholder={t("leads.owner")}
          aria-label={t("leads.owner")}
          value={values.owner_id ?? null}
          onChange={(owner_id) => change({ owner_id: owner_id ?? "" })}
          className="lead-filter"
        />
      )}
      {place !== "pool" && toggle("talk")}
      {place !== "pool" && toggle("recycle")}
      <FilterToggle label={t("leads.deleted_ones")} on={!!values.archived} onToggle={() => change({ archived: values.archived ? "" : "true" })} />
    </>
  );
}
