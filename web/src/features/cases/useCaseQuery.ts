import { useMemo } from "react";

import type { CaseQuery } from "../../api/cases";
import { useUrlState, type UrlValues } from "../../ui/useUrlState";

const FILTERS = ["q", "contact_id", "owner_id", "kind", "priority", "satisfaction", "overdue", "unowned", "opened_from", "opened_to", "archived"] as const;
const KEYS = [...FILTERS, "state", "sort", "group_by", "page", "page_size", "case"] as const;
type Key = (typeof KEYS)[number];

export const PAGE_SIZE = 50;
/** What the address says where all states are wanted: nothing there means those still to be solved. */
export const EVERY_STATE = "all";

export interface CaseListState {
  values: UrlValues<Key>;
  query: CaseQuery;
  /** Filters that are set, the search text and the state aside. */
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** What the list of cases shows, held in the address. */
export function useCaseQuery(whole: boolean): CaseListState {
  const [values, setValues] = useUrlState<Key>(KEYS);
  const { case: _, ...asked } = values;
  const key = JSON.stringify(asked);
  const query = useMemo(() => queryOf(JSON.parse(key) as UrlValues<Key>, whole), [key, whole]);
  return {
    values,
    query,
    active: FILTERS.filter((name) => name !== "q" && values[name] !== undefined).length,
    change: (patch) => setValues("page" in patch || "case" in patch ? patch : { ...patch, page: undefined }),
    reset: () => setValues(Object.fromEntries([...FILTERS, "page"].map((name) => [name, undefined]))),
  };
}

function queryOf({ state, page, page_size, ...rest }: UrlValues<Key>, whole: boolean): CaseQuery {
  const open = state === undefined && !whole ? { open: true } : {};
  const one = state !== undefined && state !== EVERY_STATE ? { state } : {};
  return { ...rest, ...open, ...one, page: Number(page ?? 1), page_size: Number(page_size ?? PAGE_SIZE) } as CaseQuery;
}
