import { Select } from "antd";
import type { ReactNode } from "react";

import "./cases.css";

import { CASE_STATES } from "../../api/cases";
import { useTranslation } from "../../i18n";
import { ListBar } from "../../ui/ListBar";
import { CaseFilters } from "./CaseFilters";
import { CaseList } from "./CaseList";
import { EVERY_STATE, type CaseListState } from "./useCaseQuery";

const GROUPS = ["state", "owner", "account", "priority", "kind"] as const;

/** All cases, those still to be solved first. */
export function Cases({ state, create, takeOut }: { state: CaseListState; create: ReactNode; takeOut: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <ListBar
        text={state.values.q ?? ""}
        hint={t("cases.search")}
        onText={(q) => state.change({ q })}
        active={state.active}
        onReset={state.reset}
        extra={
          <>
            <Select
              aria-label={t("cases.state")}
              value={state.values.state ?? ""}
              options={[
                { value: "", label: t("cases.open_only") },
                ...CASE_STATES.map((value) => ({ value: value as string, label: t(`cases.states.${value}`) })),
                { value: EVERY_STATE, label: t("cases.all") },
              ]}
              onChange={(value) => state.change({ state: value || undefined })}
              popupMatchSelectWidth={false}
              style={{ minWidth: 96 }}
            />
            <Select
              aria-label={t("directory.group_by")}
              value={state.values.group_by ?? ""}
              options={[{ value: "", label: t("directory.groups.none") }, ...GROUPS.map((value) => ({ value: value as string, label: t(`cases.groups.${value}`) }))]}
              onChange={(group_by) => state.change({ group_by })}
              popupMatchSelectWidth={false}
              style={{ minWidth: 96 }}
            />
            {takeOut}
          </>
        }
      >
        <CaseFilters state={state} />
      </ListBar>
      <CaseList state={state} create={create} />
    </>
  );
}
