import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

import { fetchChart, fetchEvents } from "../../../api/chart";
import { openStream } from "../../../api/stream";
import { decodeChart, type ChartEvent, type ChartState, type ChartWire } from "../../../graph";
import { ChartStore } from "./ChartStore";

export interface LiveChart {
  store: ChartStore;
  state: ChartState | null;
  error: unknown;
  /** The stream is open; otherwise others' changes are not seen at once. */
  live: boolean;
  reload: () => void;
}

/** An account's chart, kept up to date for as long as it is on the page. */
export function useChart(accountId: string): LiveChart {
  const [store] = useState(() => makeStore(accountId));
  const [error, setError] = useState<unknown>(null);
  const [live, setLive] = useState(true);
  const queries = useQueryClient();

  const reload = useCallback(() => {
    setError(null);
    store.load().catch(setError);
  }, [store]);

  useEffect(
    () =>
      store.hear((events) => {
        // After the page has drawn the change: what is no longer shown need not be asked for.
        setTimeout(() => {
          for (const queryKey of staleAfter(accountId, events)) void queries.invalidateQueries({ queryKey });
        });
      }),
    [accountId, store, queries],
  );

  useEffect(() => {
    let close: (() => void) | undefined;
    let gone = false;
    store
      .load()
      .then(() => {
        if (!gone) close = listen(accountId, store, setLive);
      })
      .catch(setError);
    return () => {
      gone = true;
      close?.();
    };
  }, [accountId, store]);

  return { store, state: useSyncExternalStore(store.subscribe, store.getState), error, live, reload };
}

function makeStore(accountId: string): ChartStore {
  return new ChartStore({
    fetchChart: async () => decodeChart((await fetchChart(accountId)) as unknown as ChartWire),
    fetchEvents: async (after) => (await fetchEvents(accountId, after)) as unknown as ChartEvent[],
  });
}

function listen(accountId: string, store: ChartStore, setLive: (live: boolean) => void): () => void {
  return openStream(accountId, {
    after: () => store.seq,
    onMessage: (data) => store.receive([JSON.parse(data) as ChartEvent]),
    onOpen: () => setLive(true),
    onLost: () => setLive(false),
  });
}

const CHAINS = new Set(["chain", "chain_member", "chain_role", "stage", "stage_part", "pairing", "rating", "opportunity"]);
const FACTS = /^(contact\.(rated|role_set|merged)|interaction\.|visit\.|employ|change\.)/u;

/** The answers that a change makes old. */
export function staleAfter(accountId: string, events: readonly ChartEvent[]): string[][] {
  const keys = [["changes", accountId], ["undo", accountId], ["chart"], ["unknowns"], ["visits"], ["suggestions"], ["overview", accountId]];
  const kinds = events.map((event) => event.kind);
  const tables = new Set(events.flatMap((event) => event.rows.map((row) => row.table)));
  if (kinds.some((kind) => FACTS.test(kind))) keys.push(["facts", accountId], ["interactions", accountId]);
  if ([...tables].some((table) => CHAINS.has(table)) || kinds.some((kind) => FACTS.test(kind))) keys.push(["chains"]);
  if (tables.has("contact") || tables.has("employment") || kinds.some((kind) => kind.startsWith("contact"))) {
    keys.push(["contacts"], ["accounts", "one", accountId]);
  }
  if (tables.has("department")) keys.push(["accounts", "departments", accountId]);
  if (kinds.some((kind) => /^(account|change)\./u.test(kind))) keys.push(["accounts", "one", accountId]);
  return keys;
}
