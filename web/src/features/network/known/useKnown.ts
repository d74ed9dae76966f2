import { useMemo } from "react";

import type { KnownQuery } from "../../../api/heat";
import { useUrlState } from "../../../ui/useUrlState";

export const SORTS = ["strength", "last", "account"] as const;
const PAGE = 50;

export interface KnownView {
  member: string;
  query: KnownQuery;
  /** How many filters are set. */
  active: number;
  /** Another filter begins at its first page. */
  narrow: (patch: Partial<Record<"member" | "q" | "at" | "least" | "only" | "sort", string>>) => void;
  turn: (page: number) => void;
  reset: () => void;
}

const NOTHING = { q: "", at: "", least: "", only: "" };

/** Whose acquaintances one looks at and how they are narrowed, kept in the address; one's own where nobody is named. */
export function useKnown(me: string): KnownView {
  const [{ member = me, q, at, least, only, sort, page }, setUrl] = useUrlState(["member", "q", "at", "least", "only", "sort", "page"] as const);
  return useMemo(
    () => ({
      member,
      query: {
        page: Number(page) || 1,
        page_size: PAGE,
        ...(q ? { q } : {}),
        ...(at ? { account_id: at } : {}),
        ...(Number(least) ? { least: Number(least) } : {}),
        ...(only ? { only: true } : {}),
        sort: SORTS.find((one) => one === sort) ?? "strength",
      },
      active: [at, Number(least), only].filter(Boolean).length,
      narrow: (patch) => setUrl({ ...patch, page: "" }),
      turn: (number) => setUrl({ page: number > 1 ? String(number) : "" }),
      reset: () => setUrl({ ...NOTHING, page: "" }),
    }),
    [member, q, at, least, only, sort, page, setUrl],
  );
}
