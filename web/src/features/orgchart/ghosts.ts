/** What is suggested about the people of the chart, and how the page shows it. */

import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";

import { drawnFor, ghostAt, withGhosts, type ChartState, type Ghost } from "../../graph";
import { useUrlState } from "../../ui/useUrlState";

/** What the panel of a suggestion may ask of the chart. */
export interface GhostTools {
  /** Which of how many it is, from one on. */
  at: number;
  total: number;
  go: (step: 1 | -1) => void;
  close: () => void;
  /** Write; `taken` says that the ghost becomes real, which the chart then shows at once. */
  write: <T>(request: () => Promise<T>, options: { taken: boolean; said: string }) => Promise<void>;
}

/** Suggestions of another part of the product, handed in by the page. */
export interface GhostSource {
  ghosts: readonly Ghost[];
  panel: (ghostId: string, tools: GhostTools) => ReactNode;
}

export interface Ghosts {
  /** How many can be shown on this chart. */
  count: number;
  shown: boolean;
  toggle: () => void;
  /** The chart with the ghosts on it, while they are shown. */
  state: ChartState;
  /** Those that are drawn, in the order of the panel. */
  drawn: readonly Ghost[];
  chosen: Ghost | null;
  choose: (ghostId: string | null) => void;
  /** The ids of what is drawn for the chosen one. */
  selection: readonly string[];
  /** The suggestion behind a card or line of the drawing. */
  behind: (id: string | undefined) => string | null;
  /** The seats to look at for the chosen one, as the drawing knows them. */
  seats: { seat: string; superior: string } | null;
  panel: GhostSource["panel"];
}

/** Ghosts on a chart: off until the reader wants them, or comes to see one (`?suggested=`, a contact's id). */
export function useGhosts(real: ChartState, source: GhostSource): Ghosts {
  const [shown, setShown] = useState(false);
  const [chosenId, choose] = useState<string | null>(null);
  const { ghosts, panel } = source;
  const full = useMemo(() => withGhosts(real, ghosts), [real, ghosts]);
  const drawn = useMemo(() => ghosts.filter((ghost) => drawnFor(full, ghost) !== null), [full, ghosts]);
  const state = shown ? full : real;
  const chosen = (shown && drawn.find(({ id }) => id === chosenId)) || null;
  useAskedFor(drawn, setShown, choose);
  const behind = useCallback((id: string | undefined) => (id === undefined ? null : ghostAt(full, id)), [full]);
  const seats = useMemo(() => chosen && drawnFor(full, chosen), [full, chosen]);
  const selection = useMemo(() => (seats ? [seats.id] : NONE), [seats]);
  const toggle = () => {
    setShown(!shown);
    choose(null);
  };
  return { count: drawn.length, shown, toggle, state, drawn, chosen, choose, selection, behind, seats, panel };
}

/** A link from elsewhere asks for the suggestion about somebody, or for all of them. */
function useAskedFor(drawn: readonly Ghost[], show: (shown: boolean) => void, choose: (id: string) => void) {
  const [{ suggested }, setUrl] = useUrlState(["suggested"] as const);
  useEffect(() => {
    if (suggested === undefined || drawn.length === 0) return;
    show(true);
    const asked = drawn.find(({ contact_id }) => contact_id === suggested) ?? drawn[0];
    if (asked) choose(asked.id);
    setUrl({ suggested: undefined });
  }, [suggested, drawn, show, choose, setUrl]);
}

const NONE: readonly string[] = [];

export const GhostContext = createContext<Ghosts | null>(null);

/** The ghosts of the chart that this part of the page belongs to. */
export function useGhostApi(): Ghosts {
  const ghosts = use(GhostContext);
  if (!ghosts) throw new Error("outside of a chart");
  return ghosts;
}
