import { useMemo } from "react";

import type { LeadQuery } from "../../api/leads";
import { useUrlState, type UrlValues } from "../../ui/useUrlState";

const FILTERS = ["q", "owner_id", "state", "region", "industry", "source", "due", "archived"] as const;
const KEYS = [...FILTERS, "place", "pool_id", "sort", "group_by", "page", "page_size", "lead"] as const;
type Key = (typeof KEYS)[number];

export const PAGE_SIZE = 50;
export type Place = "mine" | "team" | "pool" | "all";

export interface LeadListState {
  values: UrlValues<Key>;
  place: Place;
  query: LeadQuery;
  /** Filters that are set, the search text aside. */
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** What the list of leads shows, held in the address. */
export function useLeadQuery(): LeadListState {
  const [values, setValues] = useUrlState<Key>(KEYS);
  const { lead: _, ...asked } = values;
  const key = JSON.stringify(asked);
  const query = useMemo(() => queryOf(JSON.parse(key) as UrlValues<Key>), [key]);
  return {
    values,
    place: placeOf(values.place),
    query,
    active: FILTERS.filter((name) => name !== "q" && values[name] !== undefined).length,
    change: (patch) => setValues("page" in patch || "lead" in patch ? patch : { ...patch, page: undefined }),
    reset: () => setValues(Object.fromEntries([...FILTERS, "page"].map((name) => [name, undefined]))),
  };
}

function placeOf(text: string | undefined): Place {
  return text === "team" || text === "pool" || text === "all" ? text : "mine";
}

/** What has become a customer is shown only when it is asked for: the list is of what is still to be done. */
function queryOf({ place, page, page_size, archived, state, sort, ...rest }: UrlValues<Key>): LeadQuery {
  const wanted = archived ? { archived: true } : { state: state ?? "open" };
  const order = sort ?? (placeOf(place) === "pool" ? "-pooled_at" : "touched_at");
  return { ...rest, ...wanted, sort: order, place: placeOf(place), page: Number(page ?? 1), page_size: Number(page_size ?? PAGE_SIZE) } as LeadQuery;
}
