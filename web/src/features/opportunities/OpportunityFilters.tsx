import { useQuery } from "@tanstack/react-query";

import { competitorsQuery, pipelineQuery } from "../../api/opportunities";
import { membersQuery, sessionQuery } from "../../api/session";
import { currentLanguage, useTranslation } from "../../i18n";
import { FilterDays, FilterSelect, FilterToggle } from "../../ui/filters";
import { MemberSelect } from "../../ui/MemberSelect";
import type { OpportunityListState } from "./useOpportunityQuery";

/** What opportunities can be narrowed by; the board shows the stages themselves. */
export function OpportunityFilters({ state, withStage }: { state: OpportunityListState; withStage: boolean }) {
  const { t } = useTranslation();
  const { data: pipeline } = useQuery(pipelineQuery(currentLanguage()));
  const { data: competitors } = useQuery(competitorsQuery);
  const { data: members } = useQuery(membersQuery);
  const { data: session } = useQuery(sessionQuery);
  const { values, change } = state;
  const me = session?.session?.member_id;
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const flag = (key: "overdue" | "archived", label: string) => (
    <FilterToggle label={label} on={values[key] === "true"} onToggle={() => change({ [key]: values[key] === "true" ? "" : "true" })} />
  );
  return (
    <>
      {withStage && (
        <FilterSelect
          label={t("fields.stage_id")}
          value={values.stage_id}
          options={(pipeline?.stages ?? []).map(named)}
          onChoose={(stage_id) => change({ stage_id })}
        />
      )}
      <MemberSelect
        allowClear
        popupMatchSelectWidth={false}
        members={members ?? []}
        placeholder={t("fields.owner_id")}
        aria-label={t("fields.owner_id")}
        value={values.owner_id ?? null}
        onChange={(owner_id) => change({ owner_id: owner_id ?? "" })}
      />
      {me && <FilterToggle label={t("directory.mine")} on={values.owner_id === me} onToggle={() => change({ owner_id: values.owner_id === me ? "" : me })} />}
      {flag("overdue", t("opportunities.overdue"))}
      <FilterSelect
        showSearch
        label={t("fields.competitors")}
        value={values.competitor_id}
        options={(competitors?.items ?? []).map(named)}
        onChoose={(competitor_id) => change({ competitor_id })}
      />
      <FilterDays
        labels={[t("opportunities.close_from"), t("opportunities.close_to")]}
        from={values.close_from}
        to={values.close_to}
        onChoose={(close_from, close_to) => change({ close_from, close_to })}
        className="deal-range"
      />
      {flag("archived", t("opportunities.put_away"))}
    </>
  );
}
