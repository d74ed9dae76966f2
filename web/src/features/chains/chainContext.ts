import { createContext, use, type ReactNode } from "react";

import type { Chain, ChainMember, Vocabulary } from "../../api/chains";
import type { Member, Named } from "../../api/types";
import type { ChartState } from "../../graph";
import type { Deeds } from "./useDeeds";

/** Parts of other domains that a chain shows, handed in by the page. */
export interface ChainSlots {
  /** How the person stands, in this chain and to us. */
  ratings: (contactId: string, name: string, chainId: string) => ReactNode;
  /** Note what passed with the person, and when he was last in touch. */
  interaction: (contact: Named) => ReactNode;
  /** Numbers and addresses in one line, to call or write at once. */
  reach: (contactId: string) => ReactNode;
  /** What is not known of the decision, and planning a visit that asks for it. */
  unknowns: ReactNode;
  visit: ReactNode;
  /** The way back and forth again. */
  undo: ReactNode;
  /** What is to be done next in this decision. */
  followUps: ReactNode;
  /** What passed about the decision and with its people. */
  history: ReactNode;
}

export interface ChainApi {
  chain: Chain;
  canEdit: boolean;
  /** The org chart of the account; null while it loads. */
  chart: ChartState | null;
  words: Vocabulary["roles"];
  colleagues: readonly Member[];
  /** Whose details show. */
  selected: ChainMember | null;
  select: (memberId: string | null) => void;
  deeds: Deeds;
  slots: ChainSlots;
}

export const ChainContext = createContext<ChainApi | null>(null);

/** The chain that this part of the page belongs to. */
export function useChainApi(): ChainApi {
  const api = use(ChainContext);
  if (!api) throw new Error("outside of a chain");
  return api;
}
