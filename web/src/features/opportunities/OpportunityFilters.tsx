import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";

import { competitorsQuery, pipelineQuery } from "../../api/opportunities";
import { membersQuery, sessionQuery } from "../../api/session";
import { currentLanguage, useTranslation } from "../../i18n";
import { MemberSelect } from "../../ui/MemberSelect";
import type { OpportunityListState } from "./useOpportunityQuery";

const dayOf = (text: string | undefined) => (text ? dayjs(text) : null);

/** What opportunities can be narrowed by; the board shows the stages themselves. */
export function OpportunityFilters({ state, withStage }: { state: OpportunityListState; withStage: boolean }) {
  const { t } = useTranslation();
  const { data: pipeline } = useQuery(pipelineQuery(currentLanguage()));
  const { data: competitors } = useQuery(competitorsQuery);
  const { data: members } = useQuery(membersQuery);
  const { data: session } = useQuery(sessionQuery);
  const { values, change } = state;
  const me = session?.session?.member_id;
  const toggle = (on: boolean, patch: Parameters<typeof change>[0], off: Parameters<typeof change>[0], label: string) => (
    <Button type={on ? "primary" : "default"} ghost={on} aria-pressed={on} onClick={() => change(on ? off : patch)}>
      {label}
    </Button>
  );
  return (
    <>
      {withStage && (
        <Select
          allowClear
          placeholder={t("fields.stage_id")}
          aria-label={t("fields.stage_id")}
          value={values.stage_id ?? null}
          options={(pipeline?.stages ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(stage_id) => change({ stage_id: stage_id ?? "" })}
          popupMatchSelectWidth={false}
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
      {me && toggle(values.owner_id === me, { owner_id: me }, { owner_id: "" }, t("directory.mine"))}
      {toggle(values.overdue === "true", { overdue: "true" }, { overdue: "" }, t("opportunities.overdue"))}
      <Select
        allowClear
        showSearch
        placeholder={t("fields.competitors")}
        aria-label={t("fields.competitors")}
        value={values.competitor_id ?? null}
        options={(competitors?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(competitor_id) => change({ competitor_id: competitor_id ?? "" })}
        popupMatchSelectWidth={false}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        placeholder={[t("opportunities.close_from"), t("opportunities.close_to")]}
        value={[dayOf(values.close_from), dayOf(values.close_to)]}
        onChange={(days) => change({ close_from: days?.[0]?.format("YYYY-MM-DD") ?? "", close_to: days?.[1]?.format("YYYY-MM-DD") ?? "" })}
        className="deal-range"
      />
      {toggle(values.archived === "true", { archived: "true" }, { archived: "" }, t("opportunities.put_away"))}
    </>
  );
}
