import dayjs from "dayjs";

import type { AuditFilter } from "../../../api/audit";
import { useUrlState, type UrlValues } from "../../../ui/useUrlState";

/** `record` is a key, and `about` what it is called: whoever links here knows. */
const KEYS = ["person", "record", "about", "kind", "from", "to", "q"] as const;
export type AuditChoice = UrlValues<(typeof KEYS)[number]>;

/** What is looked for, kept in the address. Both days of a range belong to it. */
export function useAuditFilter(): [AuditChoice, (patch: AuditChoice) => void, AuditFilter] {
  const [chosen, change] = useUrlState(KEYS);
  return [chosen, change, filterOf(chosen)];
}

export function filterOf({ person, record, kind, from, to, q }: AuditChoice): AuditFilter {
  return {
    ...(person ? { person } : {}),
    ...(record ? { record } : {}),
    ...(kind ? { kind } : {}),
    ...(from ? { from: dayjs(from).startOf("day").toISOString() } : {}),
    ...(to ? { to: dayjs(to).add(1, "day").startOf("day").toISOString() } : {}),
    ...(q ? { q } : {}),
  };
}
