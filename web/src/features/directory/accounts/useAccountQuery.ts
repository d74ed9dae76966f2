import { useMemo } from "react";

import type { AccountQuery } from "../../../api/types";
import { useUrlState, type UrlValues } from "../../../ui/useUrlState";

const FILTERS = ["q", "industry", "region", "product_interest", "tag", "owner_id", "attention", "parent_id"] as const;
const KEYS = [...FILTERS, "sort", "group_by", "page", "page_size", "view"] as const;
type Key = (typeof KEYS)[number];

export const PAGE_SIZE = 50;

export interface AccountListState {
  values: UrlValues<Key>;
  query: AccountQuery;
  /** Filters that are set, the search text aside. */
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** What the account list shows, held in the address. */
export function useAccountQuery(): AccountListState {
  const [values, setValues] = useUrlState<Key>(KEYS);
  const key = JSON.stringify(values);
  const query = useMemo(() => queryOf(JSON.parse(key) as UrlValues<Key>), [key]);
  return {
    values,
    query,
    active: FILTERS.filter((name) => name !== "q" && values[name] !== undefined).length,
    change: (patch) => setValues("page" in patch ? patch : { ...patch, page: undefined }),
    reset: () => setValues(Object.fromEntries([...FILTERS, "page"].map((name) => [name, undefined]))),
  };
}

function queryOf(values: UrlValues<Key>): AccountQuery {
  const { view: _, page, page_size, ...rest } = values;
  const asked = { ...rest, page: Number(page ?? 1), page_size: Number(page_size ?? PAGE_SIZE) };
  return asked as AccountQuery;
}
