import { useMemo } from "react";

import { useChainApi } from "../chainContext";
import { lanesOf } from "../model/lanes";

/** Whom one comes to next and whom before, lane by lane; round and round. */
export function useNeighbours(memberId: string): { previous: string | null; next: string | null } {
  const { chain } = useChainApi();
  return useMemo(() => {
    const ids = [...new Set(lanesOf(chain).flatMap((lane) => lane.cards.map((card) => card.member.id)))];
    const at = ids.indexOf(memberId);
    return { previous: ids.at(at - 1) ?? null, next: ids[(at + 1) % ids.length] ?? null };
  }, [chain, memberId]);
}
