import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { openWorkspace } from "../api/opened";
import { sessionQuery } from "../api/session";
import type { SessionState } from "../api/types";
import { toProblem } from "../i18n";

const FRESH_FOR = 15_000;

/** The cache of answers. A refusal for want of a session leads back to the sign-in, wherever it happens. */
export function makeQueryClient(): QueryClient {
  const ended = (error: unknown) => {
    if (toProblem(error).code !== "unauthenticated") return;
    client.setQueryData(sessionQuery.queryKey, (state) => state && { ...state, session: null });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: ended }),
    mutationCache: new MutationCache({ onError: ended }),
    defaultOptions: {
      queries: { staleTime: FRESH_FOR, retry: (failures, error) => failures < 2 && maySucceed(error) },
    },
  });
  client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== sessionQuery.queryKey[0]) return;
    const state = query.state.data as SessionState | undefined;
    if (state) openWorkspace(state.session?.workspace_id ?? null);
  });
  return client;
}

/** What the server refused it will refuse again. */
function maySucceed(error: unknown): boolean {
  const { status } = toProblem(error);
  return status === 0 || status >= 500;
}
