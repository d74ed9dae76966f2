import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";

import { CASE_KINDS, PRIORITIES } from "../../api/cases";
import { membersQuery, sessionQuery } from "../../api/session";
import { useTranslation } from "../../i18n";
import { MemberSelect } from "../../ui/MemberSelect";
import type { CaseListState } from "./useCaseQuery";

const dayOf = (text: string | undefined) => (text ? dayjs(text) : null);

/** What cases can be narrowed by. */
export function CaseFilters({ state }: { state: CaseListState }) {
  const { t } = useTranslation();
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
      <MemberSelect
        allowClear
        popupMatchSelectWidth={false}
        members={members ?? []}
        placeholder={t("fields.owner_id")}
        aria-label={t("fields.owner_id")}
        value={values.owner_id ?? null}
        onChange={(owner_id) => change({ owner_id: owner_id ?? "", unowned: "" })}
      />
      {me && toggle(values.owner_id === me, { owner_id: me, unowned: "" }, { owner_id: "" }, t("directory.mine"))}
      {toggle(values.unowned === "true", { unowned: "true", owner_id: "" }, { unowned: "" }, t("cases.unowned"))}
      {toggle(values.overdue === "true", { overdue: "true" }, { overdue: "" }, t("cases.overdue"))}
      <Select
        allowClear
        placeholder={t("cases.kind")}
        aria-label={t("cases.kind")}
        value={values.kind ?? null}
        options={CASE_KINDS.map((value) => ({ value: value as string, label: t(`cases.kinds.${value}`) }))}
        onChange={(kind) => change({ kind: kind ?? "" })}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        placeholder={t("cases.priority")}
        aria-label={t("cases.priority")}
        value={values.priority ?? null}
        options={PRIORITIES.map((value) => ({ value: value as string, label: t(`cases.priorities.${value}`) }))}
        onChange={(priority) => change({ priority: priority ?? "" })}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        placeholder={t("cases.satisfaction")}
        aria-label={t("cases.satisfaction")}
        value={values.satisfaction ?? null}
        options={[5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: "★".repeat(value) }))}
        onChange={(satisfaction) => change({ satisfaction: satisfaction ?? "" })}
        popupMatchSelectWidth={false}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        placeholder={[t("cases.opened_from"), t("cases.opened_to")]}
        value={[dayOf(values.opened_from), dayOf(values.opened_to)]}
        onChange={(days) => change({ opened_from: days?.[0]?.format("YYYY-MM-DD") ?? "", opened_to: days?.[1]?.format("YYYY-MM-DD") ?? "" })}
        className="case-range"
      />
      {toggle(values.archived === "true", { archived: "true" }, { archived: "" }, t("cases.put_away"))}
    </>
  );
}
