import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";

import { factsQuery } from "../../../api/decisions";
import { innerNetworkQuery, type InnerNetwork } from "../../../api/innerNetwork";
import type { Grade } from "../../../graph/wire";
import { dayThere } from "../../../i18n";
import { useDebounced } from "../../../ui/useDebounced";
import { useUrlState } from "../../../ui/useUrlState";
import { moved, periodOf, spanOf, stripMonths, type Span } from "./months";
import { KEYS, type Values } from "./options";
import { pictureOf, type NetworkPicture, type Options } from "./picture";
import { usePictureWords } from "./words";

export interface Shown {
  network: InnerNetwork | undefined;
  picture: NetworkPicture | null;
  /** Changes when places are to be found anew. */
  layout: string;
  months: string[];
  counts: ReadonlyMap<string, number>;
  span: Span;
  setSpan: (span: Span) => void;
  waiting: boolean;
  error: unknown;
  retry: () => void;
}

/** The network of the window in the address, with those of a month before and after fetched ahead. */
export function useInnerNetwork(accountId: string, values: Values, options: Options): Shown {
  const [, setUrl] = useUrlState(KEYS);
  const [today] = useState(() => dayThere(new Date()));
  const { data: whole, error: failed, refetch: again } = useQuery(innerNetworkQuery(accountId, periodOf(...usualMonths(today))));
  const months = useMemo(() => stripMonths(whole?.months ?? [], today), [whole?.months, today]);
  const counts = useMemo(() => new Map((whole?.months ?? []).map(({ month, times }) => [month, times])), [whole?.months]);
  const [from, to] = spanOf(months, values.from, values.to);
  const span = useMemo((): Span => [from, to], [from, to]);
  const asked = useDebounced(periodKey(months, span), 120);
  const period = useMemo(() => periodOf(...(asked.split(" ") as [string, string])), [asked]);
  const { data: network, error, isPlaceholderData, refetch } = useQuery({ ...innerNetworkQuery(accountId, period), enabled: whole !== undefined });
  usePrefetched(accountId, months, span, whole !== undefined && !isPlaceholderData);
  const stances = useStances(accountId, options.colorBy === "stance");
  const words = usePictureWords();
  const { colorBy, sizeBy, ours, unseen, weakest } = options;
  const told = options.told.join();
  const picture = useMemo(
    () => (network ? pictureOf(network, { colorBy, sizeBy, ours, unseen, weakest, told: told.split(",") as Options["told"] }, words, stances) : null),
    [network, colorBy, sizeBy, ours, unseen, weakest, told, words, stances],
  );
  const setSpan = useCallback(([a, b]: Span) => setUrl({ from: months[a]!, to: months[b - 1]! }), [setUrl, months]);
  return {
    network,
    picture,
    layout: `${network?.since} ${network?.until} ${network?.ties.length} ${sizeBy} ${ours} ${unseen}`,
    months,
    counts,
    span,
    setSpan,
    waiting: isPlaceholderData || asked !== periodKey(months, span),
    error: failed ?? error,
    retry: () => void (failed ? again() : refetch()),
  };
}

function periodKey(months: readonly string[], [from, to]: Span): string {
  return `${months[from]} ${months[to - 1]}`;
}

/** The window one begins with: the twelve months up to this one. */
function usualMonths(today: string): [string, string] {
  const months = stripMonths([], today);
  return [months[0]!, months.at(-1)!];
}

function usePrefetched(accountId: string, months: readonly string[], span: Span, ready: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => {
      for (const by of [1, -1]) {
        const [a, b] = moved(span, by, months.length);
        void client.prefetchQuery(innerNetworkQuery(accountId, periodOf(months[a]!, months[b - 1]!)));
      }
    }, 250);
    return () => clearTimeout(timer);
  }, [client, accountId, months, span, ready]);
}

const NOBODY: ReadonlyMap<string, Grade | null> = new Map();

function useStances(accountId: string, wanted: boolean): ReadonlyMap<string, Grade | null> {
  const { data } = useQuery({ ...factsQuery(accountId), enabled: wanted });
  return useMemo(() => (data ? new Map(data.map(({ contact_id, stance }) => [contact_id, stance as Grade | null])) : NOBODY), [data]);
}
