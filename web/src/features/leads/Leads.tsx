import { Select } from "antd";
import type { ReactNode } from "react";

import "./leads.css";

import { useTranslation } from "../../i18n";
import { ListBar } from "../../ui/ListBar";
import { useIsPhone } from "../../ui/useIsPhone";
import { LeadFilters } from "./LeadFilters";
import { LeadList } from "./list/LeadList";
import { PlaceTabs } from "./PlaceTabs";
import type { LeadListState } from "./useLeadQuery";

const GROUPS = ["state", "region", "industry", "source", "owner", "pool"] as const;

/** All leads one sees, by where they are. */
export function Leads({ state, create, takeOut }: { state: LeadListState; create: ReactNode; takeOut: ReactNode }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  return (
    <>
      <PlaceTabs state={state} />
      <ListBar
        text={state.values.q ?? ""}
        hint={t("leads.search")}
        onText={(q) => state.change({ q })}
        active={state.active}
        onReset={state.reset}
        extra={
          <>
            <Select
              aria-label={t("directory.group_by")}
              value={state.values.group_by ?? ""}
              options={[{ value: "", label: t("directory.groups.none") }, ...GROUPS.map((value) => ({ value: value as string, label: t(`leads.groups.${value}`) }))]}
              onChange={(group_by) => state.change({ group_by })}
              popupMatchSelectWidth={false}
              style={{ minWidth: 110, flex: phone ? 1 : "none" }}
            />
            {takeOut}
          </>
        }
      >
        <LeadFilters state={state} />
      </ListBar>
      <LeadList state={state} create={create} />
    </>
  );
}
