import { useMemo } from "react";

import type { ContactQuery } from "../../../api/types";
import { useUrlState, type UrlValues } from "../../../ui/useUrlState";

const FILTERS = ["q", "account_id", "industry", "region", "product_interest", "tag", "owner_id", "attention", "lawful_basis", "insight"] as const;
const KEYS = [...FILTERS, "sort", "group_by", "page", "page_size"] as const;
type Key = (typeof KEYS)[number];

const PAGE_SIZE = 50;

export interface ContactListState {
  values: UrlValues<Key>;
  query: ContactQuery;
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** What the contact list shows, held in the address. `accountId` fixes the account, on its own page. */
export function useContactQuery(accountId?: string): ContactListState {
  const [values, setValues] = useUrlState<Key>(KEYS);
  const key = JSON.stringify(values);
  const query = useMemo(() => queryOf(JSON.parse(key) as UrlValues<Key>, accountId), [key, accountId]);
  return {
    values,
    query,
    active: FILTERS.filter((name) => name !== "q" && values[name] !== undefined).length,
    change: (patch) => setValues("page" in patch ? patch : { ...patch, page: undefined }),
    reset: () => setValues(Object.fromEntries([...FILTERS, "page"].map((name) => [name, undefined]))),
  };
}

function queryOf(values: UrlValues<Key>, accountId: string | undefined): ContactQuery {
  const { page, page_size, ...rest } = values;
  const fixed = accountId ? { account_id: accountId } : {};
  return { ...rest, ...fixed, page: Number(page ?? 1), page_size: Number(page_size ?? PAGE_SIZE) } as ContactQuery;
}
