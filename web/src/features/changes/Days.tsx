import type { ReactNode } from "react";

import { useFormat } from "../../i18n";
import { byDay } from "./grouping";

interface Props<T> {
  entries: readonly T[];
  /** Draws one entry; its outermost element is a list item. */
  line: (entry: T) => ReactNode;
}

/** What happened, newest first, under the day it happened on. */
export function Days<T extends { at: string }>({ entries, line }: Props<T>) {
  const format = useFormat();
  return byDay(entries).map((day) => (
    <section key={day.key} className="changes-day">
      <h3>
        {format.date(day.entries[0]!.at)}
        <span className="quiet">{format.ago(day.entries[0]!.at)}</span>
      </h3>
      <ol>{day.entries.map(line)}</ol>
    </section>
  ));
}
