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
  /** Something is on its way to the server. */
  saving: boolean;
  /** What has to wait for the writes before it, as taking the last one back. */
  inTurn: <T>(run: () => Promise<T>) => Promise<T>;
}

/** A chain with what is being written to it on top. Writes go one after the other, as they were done. */
export function useChain(chainId: string): OpenChain {
  const lang = useLanguage();
  const { data, error, refetch } = useQuery(chainQuery(chainId, lang));
  const [guesses, setGuesses] = useState<readonly Guess[]>([]);
  const chain = useMemo(() => (data ? guesses.reduce((now, guess) => guess(now), data) : null), [data, guesses]);
  const [turn] = useState(() => new Turn());
  const { write, saving } = useWrite(data?.account.id, setGuesses, turn);
  const inTurn = useCallback(<T>(run: () => Promise<T>) => turn.take(run), [turn]);
  return { chain, error, reload: () => void refetch(), write, saving, inTurn };
}

/** One after the other, whatever becomes of each. */
class Turn {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.last.then(run);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

type SetGuesses = (change: (guesses: readonly Guess[]) => readonly Guess[]) => void;

function useWrite(accountId: string | undefined, setGuesses: SetGuesses, turn: Turn): { write: Write; saving: boolean } {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const open = useRef(0);
  const [saving, setSaving] = useState(false);
  const settle = useSettling(accountId);
  const write = useCallback<Write>(
    async (request, guess, said) => {
      open.current += 1;
      if (guess) setGuesses((guesses) => [...guesses, guess]);
      setSaving(true);
      let refused = false;
      const result = await turn.take(request).catch((error: unknown) => {
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
        if (open.current === 0) {
          setGuesses(() => []);
          setSaving(false);
        }
      }
      return result;
    },
    [message, setGuesses, settle, t, turn],
  );
  return { write, saving };
}

/** Ask anew for what a write made old; done when the chain itself has come. */
function useSettling(accountId: string | undefined): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    for (const key of ["undo", "changes"]) void queries.invalidateQueries({ queryKey: [key, accountId] });
    await queries.invalidateQueries({ queryKey: ["chains"] });
  }, [queries, accountId]);
}
