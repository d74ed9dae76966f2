interface Timed {
  at: string;
}

export interface Day<T> {
  key: string;
  entries: T[];
}

/** Entries of one day in the reader's zone together, in the order given. */
export function byDay<T extends Timed>(entries: readonly T[]): Day<T>[] {
  const days: Day<T>[] = [];
  for (const entry of entries) {
    const key = dayKey(new Date(entry.at));
    const last = days[days.length - 1];
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, entries: [entry] });
  }
  return days;
}

function dayKey(moment: Date): string {
  return `${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()}`;
}
