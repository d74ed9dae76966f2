import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from "@tanstack/react-query";
import { App } from "antd";

import { problemText, toProblem, useTranslation } from "../i18n";

interface Options<V, R> {
  /** What to say when it is done. */
  said?: (result: R, values: V) => string;
  /** Queries whose answers are old now. */
  stale?: QueryKey[];
  onDone?: (result: R, values: V) => void;
  /** Return true when the refusal has been shown already. */
  onRefused?: (error: unknown, values: V) => boolean;
}

/** A write that tells its outcome: a word when it worked, a sentence when it was refused. */
export function useAction<V, R>(run: (values: V) => Promise<R>, options: Options<V, R> = {}): UseMutationResult<R, Error, V> {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation<R, Error, V>({
    mutationFn: run,
    onSuccess: (result, values) => {
      for (const queryKey of options.stale ?? []) void queries.invalidateQueries({ queryKey });
      options.onDone?.(result, values);
      const said = options.said?.(result, values);
      if (said) void message.success(said);
    },
    onError: (error, values) => {
      if (options.onRefused?.(error, values)) return;
      void message.error(problemText(t, toProblem(error)), 6);
    },
  });
}
