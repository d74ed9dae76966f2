import { useMemo } from "react";

import type { OpportunityQuery } from "../../api/opportunities";
import { useUrlState, type UrlValues } from "../../ui/useUrlState";

const FILTERS = ["q", "account_id", "owner_id", "stage_id", "competitor_id", "close_from", "close_to", "overdue", "archived"] as const;
const KEYS = [...FILTERS, "state", "sort", "group_by", "page", "page_size", "view", "opportunity"] as const;
type Key = (typeof KEYS)[number];

export const PAGE_SIZE = 50;
/** What the address says where all states are wanted: nothing there means those still to be had. */
export const EVERY_STATE = "all";

export interface OpportunityListState {
  values: UrlValues<Key>;
  query: OpportunityQuery;
  /** Filters that are set, the search text and the state aside. */
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** What the pages of opportunities show, held in the address. */
export function useOpportunityQuery(): OpportunityListState {
  const [values, setValues] = useUrlState<Key>(KEYS);
  const { opportunity: _, view: __, ...asked } = values;
  const key = JSON.stringify(asked);
  const query = useMemo(() => queryOf(JSON.parse(key) as UrlValues<Key>), [key]);
  return {
    values,
    query,
    active: FILTERS.filter((name) => name !== "q" && values[name] !== undefined).length,
    change: (patch) => setValues("page" in patch || "opportunity" in patch ? patch : { ...patch, page: undefined }),
    reset: () => setValues(Object.fromEntries([...FILTERS, "page"].map((name) => [name, undefined]))),
  };
}

function queryOf({ state, page, page_size, ...rest }: UrlValues<Key>): OpportunityQuery {
  const wanted = state === EVERY_STATE ? {} : { state: state ?? "open" };
  return { ...rest, ...wanted, page: Number(page ?? 1), page_size: Number(page_size ?? PAGE_SIZE) } as OpportunityQuery;
}
