import { useQuery } from "@tanstack/react-query";

import { CASE_KINDS, PRIORITIES } from "../../api/cases";
import { membersQuery, sessionQuery } from "../../api/session";
import { useTranslation } from "../../i18n";
import { FilterDays, FilterSelect, FilterToggle } from "../../ui/filters";
import { MemberSelect } from "../../ui/MemberSelect";
import type { CaseListState } from "./useCaseQuery";

/** What cases can be narrowed by. */
export function CaseFilters({ state }: { state: CaseListState }) {
  const { t } = useTranslation();
  const { data: members } = useQuery(membersQuery);
  const { data: session } = useQuery(sessionQuery);
  const { values, change } = state;
  const me = session?.session?.member_id;
  const mine = !!me && values.owner_id === me;
  const unowned = values.unowned === "true";
  const flag = (key: "overdue" | "archived", label: string) => (
    <FilterToggle label={label} on={values[key] === "true"} onToggle={() => change({ [key]: values[key] === "true" ? "" : "true" })} />
  );
  return (
    <>
      <MemberSelect
        allowClear
        popupMatchSelectWidth={false}
        members={members ?? []}
        placeholder={t("fields.owner_id")}
        aria-label={t("fields.owner_id")}
        value={values.owner_id ?? null}
        onChange={(owner_id) => change({ owner_id: owner_id ?? "", unowned: "" })}
      />
      {me && <FilterToggle label={t("directory.mine")} on={mine} onToggle={() => change(mine ? { owner_id: "" } : { owner_id: me, unowned: "" })} />}
      <FilterToggle label={t("cases.unowned")} on={unowned} onToggle={() => change(unowned ? { unowned: "" } : { unowned: "true", owner_id: "" })} />
      {flag("overdue", t("cases.overdue"))}
      <FilterSelect
        label={t("cases.kind")}
        value={values.kind}
        options={CASE_KINDS.map((value) => ({ value, label: t(`cases.kinds.${value}`) }))}
        onChoose={(kind) => change({ kind })}
      />
      <FilterSelect
        label={t("cases.priority")}
        value={values.priority}
        options={PRIORITIES.map((value) => ({ value, label: t(`cases.priorities.${value}`) }))}
        onChoose={(priority) => change({ priority })}
      />
      <FilterSelect
        label={t("cases.satisfaction")}
        value={values.satisfaction}
        options={[5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: "★".repeat(value) }))}
        onChoose={(satisfaction) => change({ satisfaction })}
      />
      <FilterDays
        labels={[t("cases.opened_from"), t("cases.opened_to")]}
        from={values.opened_from}
        to={values.opened_to}
        onChoose={(opened_from, opened_to) => change({ opened_from, opened_to })}
        className="case-range"
      />
      {flag("archived", t("cases.put_away"))}
    </>
  );
}
