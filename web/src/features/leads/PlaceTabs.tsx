import { useQuery } from "@tanstack/react-query";
import { Tabs } from "antd";

import { placesQuery } from "../../api/leads";
import { useTranslation } from "../../i18n";
import type { LeadListState } from "./useLeadQuery";

/** Mine, my people's, and every pool one may take from, with how many are there. */
export function PlaceTabs({ state }: { state: LeadListState }) {
  const { t } = useTranslation();
  const { data } = useQuery(placesQuery);
  const tab = (key: string, label: string, count: number) => ({
    key,
    label: (
      <span className="lead-tab">
        {label} <span className="lead-count">{count}</span>
      </span>
    ),
  });
  const items = data
    ? [
        tab("mine", t("leads.places.mine"), data.mine),
        ...(data.team > 0 || data.can.assign ? [tab("team", t("leads.places.team"), data.team)] : []),
        ...data.pools.map((pool) => tab(`pool:${pool.id}`, pool.name, pool.count)),
        tab("all", t("leads.places.all"), data.all),
      ]
    : [];
  const { place, values } = state;
  const active = place === "pool" ? `pool:${values.pool_id ?? data?.pools[0]?.id ?? ""}` : place;
  const open = (key: string) => {
    const [to, pool_id] = key.split(":");
    state.change({ place: to === "mine" ? undefined : to, pool_id, owner_id: undefined, due: undefined, sort: undefined });
  };
  return <Tabs className="lead-places" size="small" activeKey={active} items={items} onChange={open} aria-label={t("leads.title")} />;
}
