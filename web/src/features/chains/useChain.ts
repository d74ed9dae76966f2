import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";

import { chainQuery, type Chain } from "../../api/chains";
import { problemText, toProblem, useTranslation } from "../../i18n";
import type { Guess } from "./model/guesses";
import { useLanguage } from "../../ui/useLanguage";

/** Write: show the guess at once, take it back when the server refuses. Undefined when it was refused. */
export type Write = <T>(request: () => Promise<T>, guess?: Guess, said?: string) => Promise<T | undefined>;

export interface OpenChain {
  chain: Chain | null;
  error: unknown;
  reload: () => void;
  write: Write;
}

/** A chain with what is being written to it on top. Writes go one after the other, as they were done. */
export function useChain(chainId: string): OpenChain {
  const lang = useLanguage();
  const { data, error, refetch } = useQuery(chainQuery(chainId, lang));
  const [guesses, setGuesses] = useState<readonly Guess[]>([]);
  const chain = useMemo(() => (data ? guesses.reduce((now, guess) => guess(now), data) : null), [data, guesses]);
  const write = useWrite(data?.account.id, setGuesses);
  return { chain, error, reload: () => void refetch(), write };
}

type SetGuesses = (change: (guesses: readonly Guess[]) => readonly Guess[]) => void;

function useWrite(accountId: string | undefined, setGuesses: SetGuesses): Write {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const open = useRef(0);
  const settle = useSettling(accountId);
  return useCallback<Write>(
    async (request, guess, said) => {
      open.current += 1;
      if (guess) setGuesses((guesses) => [...guesses, guess]);
      const mine = turn.current.then(request);
      turn.current = mine.catch(() => undefined);
      let refused = false;
      const result = await mine.catch((error: unknown) => {
        refused = true;
        if (guess) setGuesses((guesses) => guesses.filter((one) => one !== guess));
        void message.error(problemText(t, toProblem(error)), 7);
        return undefined;
      });
      if (!refused && said) void message.success(said);
      open.current -= 1;
      // The guesses leave together with what comes in their place, so that nothing jumps back in between.
      if (open.current === 0) {
        await settle();
        if (open.current === 0) setGuesses(() => []);
      }
      return result;
    },
    [message, setGuesses, settle, t],
  );
}

/** Ask anew for what a write made old; done when the chain itself has come. */
function useSettling(accountId: string | undefined): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    for (const key of ["undo", "changes"]) void queries.invalidateQueries({ queryKey: [key, accountId] });
    await queries.invalidateQueries({ queryKey: ["chains"] });
  }, [queries, accountId]);
}
