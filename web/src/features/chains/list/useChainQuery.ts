import type { ChainQuery, ChainState } from "../../../api/chains";
import type { Attention } from "../../../api/types";
import { useLanguage } from "../../../ui/useLanguage";
import { useUrlState, type UrlValues } from "../../../ui/useUrlState";

const KEYS = ["q", "owner_id", "state", "attention", "sort", "page"] as const;
const FILTERS = ["owner_id", "state", "attention"] as const;
const STATES: readonly string[] = ["in_progress", "won", "lost", "suspended"];
export const CHAINS_PAGE = 24;
export const SORTS = ["-created_at", "name", "account", "owner"] as const;
type Key = (typeof KEYS)[number];

export interface ChainListState {
  values: UrlValues<Key>;
  query: ChainQuery;
  /** How many filters are set. */
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** The list's search, filters and page, kept in the address. */
export function useChainQuery(): ChainListState {
  const [values, setUrl] = useUrlState(KEYS);
  const lang = useLanguage();
  const query: ChainQuery = {
    lang,
    page: Number(values.page ?? 1) || 1,
    page_size: CHAINS_PAGE,
    sort: SORTS.find((sort) => sort === values.sort) ?? "-created_at",
    ...(values.q ? { q: values.q } : {}),
    ...(values.owner_id ? { owner_id: values.owner_id } : {}),
    ...(STATES.includes(values.state ?? "") ? { state: values.state as ChainState } : {}),
    ...(["followed", "key", "none"].includes(values.attention ?? "") ? { attention: values.attention as Attention } : {}),
  };
  return {
    values,
    query,
    active: FILTERS.filter((key) => values[key]).length,
    change: (patch) => setUrl({ page: undefined, ...patch }),
    reset: () => setUrl({ q: undefined, owner_id: undefined, state: undefined, attention: undefined, page: undefined }),
  };
}
