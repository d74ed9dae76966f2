import { useUrlState } from "../../ui/useUrlState";

export const VIEWS = ["lanes", "simulation", "plan", "history"] as const;
export type ChainViewName = (typeof VIEWS)[number];

/** Which side of the chain shows; the address keeps it. */
export function useChainViewName(): [ChainViewName, (view: ChainViewName) => void] {
  const [{ view }, change] = useUrlState(["view"]);
  const chosen = VIEWS.find((one) => one === view) ?? "lanes";
  return [chosen, (next) => change({ view: next === "lanes" ? "" : next })];
}
