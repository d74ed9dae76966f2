import { useMemo } from "react";

import type { TimelineQuery } from "../../api/timeline";
import { useUrlState, type UrlValues } from "../../ui/useUrlState";
import { lastDay } from "./months";

const FILTERS = ["kind", "way", "by", "with", "since", "until"] as const;
const KEYS = ["q", ...FILTERS, "month"] as const;
type Key = (typeof KEYS)[number];

export interface TimelineState {
  values: UrlValues<Key>;
  /** What the months are counted by. */
  filter: TimelineQuery;
  /** The filter, and where the list begins. */
  query: TimelineQuery;
  active: number;
  change: (patch: UrlValues<Key>) => void;
  reset: () => void;
}

/** What a line of time shows, held in the address. */
export function useTimeline(): TimelineState {
  const [values, setValues] = useUrlState<Key>(KEYS);
  const key = JSON.stringify(values);
  const [filter, query] = useMemo(() => queriesOf(JSON.parse(key) as UrlValues<Key>), [key]);
  return {
    values,
    filter,
    query,
    active: FILTERS.filter((name) => values[name] !== undefined).length,
    change: (patch) => setValues("month" in patch ? patch : { ...patch, month: undefined }),
    reset: () => setValues(Object.fromEntries(KEYS.map((name) => [name, undefined]))),
  };
}

function queriesOf({ month, by, with: contact, ...rest }: UrlValues<Key>): [TimelineQuery, TimelineQuery] {
  const filter: TimelineQuery = { ...rest, ...(by ? { member_id: by } : {}), ...(contact ? { contact_id: contact } : {}) };
  return [filter, month ? { ...filter, jump: lastDay(month) } : filter];
}
