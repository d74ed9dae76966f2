import { useCallback } from "react";
import { useSearchParams } from "react-router";

export type UrlValues<K extends string> = Partial<Record<K, string>>;

/** Values that live in the address, so that a list can be reloaded, sent to a colleague and gone back to. */
export function useUrlState<K extends string>(keys: readonly K[]): [UrlValues<K>, (patch: UrlValues<K>) => void] {
  const [params, setParams] = useSearchParams();
  const values: UrlValues<K> = {};
  for (const key of keys) {
    const value = params.get(key);
    if (value !== null && value !== "") values[key] = value;
  }
  const change = useCallback(
    (patch: UrlValues<K>) => setParams((before) => patched(before, patch), { replace: true }),
    [setParams],
  );
  return [values, change];
}

/** The address' values after a change; an empty value leaves it. */
export function patched(before: URLSearchParams, patch: Record<string, string | undefined>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || value === "") after.delete(key);
    else after.set(key, value);
  }
  return after;
}
