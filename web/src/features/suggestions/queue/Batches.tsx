import { useEffect, useRef } from "react";

import type { SuggestionBatch } from "../../../api/suggestions";
import type { Named } from "../../../api/types";
import { useIsPhone } from "../../../ui/useIsPhone";
import { keyOf } from "../naming";
import { BatchCard } from "./BatchCard";
import { SingleCard } from "./SingleCard";

export interface Asked {
  account: Named;
  batch: SuggestionBatch;
}

interface Props {
  rows: readonly Asked[];
  canAnswer: boolean;
  withAccount?: boolean;
}

/** Questions one below the other; on a desk the keyboard goes on to the next by itself. */
export function Batches({ rows, canAnswer, withAccount = false }: Props) {
  const phone = useIsPhone();
  const list = useRef<HTMLDivElement>(null);
  const first = rows[0] && keyFor(rows[0]);
  useEffect(() => {
    // Whoever works by keyboard goes on where the answered card was; nobody is taken out of what he is doing.
    if (!phone && first !== undefined && document.activeElement === document.body) list.current?.querySelector<HTMLElement>(".suggest-card")?.focus({ preventScroll: true });
  }, [first, phone]);
  return (
    <div className="suggest-list" ref={list}>
      {rows.map(({ account, batch }) => {
        const [only] = batch.suggestions;
        const shared = { account, canAnswer, withAccount };
        const key = keyFor({ account, batch });
        if (!only) return null;
        return batch.suggestions.length === 1 ? <SingleCard key={key} one={only} {...shared} /> : <BatchCard key={key} batch={batch} {...shared} />;
      })}
    </div>
  );
}

/** A batch is asked anew when other people stand in it. */
function keyFor({ account, batch }: Asked): string {
  return [account.id, ...batch.suggestions.map(keyOf)].join("|");
}
