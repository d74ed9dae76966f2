import { createContext, use, type ReactNode, type RefObject } from "react";

import type { Member, TieKind } from "../../api/types";
import type { ChartState, ChartView, Fact, Forest, Line, Tie } from "../../graph";
import type { ChartHandle } from "../../ui/chart";
import type { Writes } from "./useWrites";

/** The next click on a card answers a question. */
export type Question =
  | { what: "line"; kind: "dotted" | "influence" | "conflict"; sourceId: string }
  | { what: "tie"; sourceId: string }
  | { what: "manager"; sourceId: string };

/** A line or a tie that is being entered or changed. */
export type RelationDraft =
  | { mode: "new_line"; kind: "dotted" | "influence" | "conflict"; sourceId: string; targetId: string }
  | { mode: "new_tie"; contactId: string; otherId: string }
  | { mode: "edit_line"; line: Line }
  | { mode: "edit_tie"; tie: Tie };

/** Parts of other domains that the chart shows, handed in by the page. */
export interface ChartSlots {
  /** How the person stands to us. */
  ratings: (contactId: string, name: string) => ReactNode;
  /** How to reach the person, where he works. */
  contact: (contactId: string) => ReactNode;
  /** Note what passed with the person. */
  interaction: (contact: { id: string; name: string }) => ReactNode;
  /** Numbers and addresses in one line, to call or write at once. */
  reach: (contactId: string) => ReactNode;
  /** Register a new employer. */
  employer: (contactId: string, onClose: () => void) => ReactNode;
  /** Bring a table in. */
  importer: (onClose: () => void) => ReactNode;
}

export interface ChartApi {
  accountId: string;
  state: ChartState;
  forest: Forest;
  facts: ReadonlyMap<string, Fact> | null;
  factList: readonly Fact[] | null;
  view: ChartView;
  setView: (patch: Partial<ChartView>) => void;
  canEdit: boolean;
  selection: readonly string[];
  select: (ids: readonly string[]) => void;
  /** Forest index of the seat whose details show, -1 for none. */
  active: number;
  question: Question | null;
  ask: (question: Question | null) => void;
  /** A line or tie being noted. */
  draft: RelationDraft | null;
  setDraft: (draft: RelationDraft | null) => void;
  writes: Writes;
  members: readonly Member[];
  tieKinds: readonly TieKind[];
  canvas: RefObject<ChartHandle | null>;
  /** Select a seat, which opens its details, and bring it into view. */
  show: (positionId: string) => void;
  /** Bring a seat into view, unfolding what hides it. */
  reveal: (positionId: string) => void;
  nameOf: (positionId: string) => string;
  slots: ChartSlots;
}

export const ChartContext = createContext<ChartApi | null>(null);

/** The chart that this part of the page belongs to. */
export function useChartApi(): ChartApi {
  const api = use(ChartContext);
  if (!api) throw new Error("outside of a chart");
  return api;
}
