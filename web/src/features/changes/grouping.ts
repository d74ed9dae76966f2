import { dayThere } from "../../i18n";
import type { ChangeEntry } from "../../api/types";

/** Steps of one long operation as a single entry, whose figures are the sum; other entries as they are. */
export function joinSteps(entries: readonly ChangeEntry[]): ChangeEntry[] {
  const joined: ChangeEntry[] = [];
  for (const entry of entries) {
    const last = joined[joined.length - 1];
    if (last && sameOperation(last, entry)) joined[joined.length - 1] = together(last, entry);
    else joined.push(entry);
  }
  return joined;
}

function sameOperation(one: ChangeEntry, other: ChangeEntry): boolean {
  return (
    one.operation_id !== null &&
    one.operation_id === other.operation_id &&
    one.kind === other.kind &&
    one.undone === other.undone
  );
}

function together(newer: ChangeEntry, older: ChangeEntry): ChangeEntry {
  const params = { ...newer.params };
  for (const [name, value] of Object.entries(older.params)) {
    if (typeof value === "number") params[name] = value + Number(params[name] ?? 0);
  }
  return { ...newer, params };
}

export interface Day<T> {
  key: string;
  entries: T[];
}

/** Entries of one day where the workspace is together, in the order given. */
export function byDay<T extends { at: string }>(entries: readonly T[]): Day<T>[] {
  const days: Day<T>[] = [];
  for (const entry of entries) {
    const key = dayThere(entry.at);
    const last = days[days.length - 1];
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, entries: [entry] });
  }
  return days;
}
