import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { tieKindsQuery } from "../../api/chart";
import { factsQuery } from "../../api/decisions";
import { membersQuery } from "../../api/session";
import { buildForest, collapsedAbove, factsById, type ChartState, type Fact } from "../../graph";
import { useTranslation } from "../../i18n";
import type { ChartHandle } from "../../ui/chart";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useUrlState } from "../../ui/useUrlState";
import { ChartContext, type ChartApi, type ChartSlots, type Question, type RelationDraft } from "./chartContext";
import { ChartLayout } from "./ChartLayout";
import { ConflictDialog } from "./ConflictDialog";
import { GhostContext, useGhosts, type GhostSource } from "./ghosts";
import { seatLabel } from "./naming";
import type { ChartStore } from "./store/ChartStore";
import { useChart } from "./store/useChart";
import { useChartView } from "./useChartView";
import { useRemoteNotice } from "./useRemoteNotice";
import { useUndoKeys } from "../../ui/useUndoKeys";
import { useWrites } from "./useWrites";

interface Props {
  accountId: string;
  /** The member who looks at it; others' changes are told, one's own are not. */
  me: string;
  slots: ChartSlots;
  suggested: GhostSource;
}

/** The org chart of an account, kept up to date, with everything one does to it. */
export function ChartTab({ accountId, me, slots, suggested }: Props) {
  const { store, state, error, live, reload } = useChart(accountId);
  if (error !== null && !state) return <Failure error={error} retry={reload} />;
  if (!state) return <Loading />;
  return <OpenChart {...{ accountId, me, slots, suggested, store, state, live }} />;
}

interface OpenProps extends Props {
  store: ChartStore;
  state: ChartState;
  live: boolean;
}

function OpenChart({ accountId, me, slots, suggested, store, state, live }: OpenProps) {
  const api = useApi(accountId, slots, store, state);
  const ghosts = useGhosts(state, suggested);
  const { undo, redo } = api.writes;
  useRemoteNotice(store, me, api);
  useUndoKeys(
    useCallback(() => void undo(), [undo]),
    useCallback(() => void redo(), [redo]),
  );
  return (
    <ChartContext value={api}>
      <GhostContext value={ghosts}>
        <ChartLayout live={live} />
      </GhostContext>
      <ConflictDialog store={store} />
    </ChartContext>
  );
}

/** Everything the parts of the page need to know of the chart and may do with it. */
function useApi(accountId: string, slots: ChartSlots, store: ChartStore, state: ChartState): ChartApi {
  const { t } = useTranslation();
  const { data: members = NONE } = useQuery(membersQuery);
  const { data: tieKinds = NONE } = useQuery(tieKindsQuery);
  const { data: facts } = useQuery(factsQuery(accountId));
  const canvas = useRef<ChartHandle | null>(null);
  const [selection, select] = useState<readonly string[]>(NONE);
  const [question, ask] = useState<Question | null>(null);
  const [draft, setDraft] = useState<RelationDraft | null>(null);
  const { view, change: setView } = useChartView(accountId, members, tieKinds);
  const writes = useWrites(accountId, store);
  const forest = useMemo(() => buildForest(state), [state]);
  const known = useMemo(() => factsById(facts as Fact[] | undefined), [facts]);
  const last = selection.at(-1);
  const active = last === undefined ? -1 : (forest.indexOf.get(last) ?? -1);
  const nameOf = useCallback((id: string) => seatLabel(forest, id, t), [forest, t]);
  const reveal = useCallback(
    (id: string) => {
      const node = forest.indexOf.get(id);
      const folded = node === undefined ? [] : collapsedAbove(forest, node, new Set(view.collapsed));
      if (folded.length > 0) setView({ collapsed: view.collapsed.filter((one) => !folded.includes(one)) });
      canvas.current?.reveal(id);
    },
    [forest, view.collapsed, setView],
  );
  const show = useCallback(
    (id: string) => {
      select([id]);
      // The details open first and take a part of the room.
      setTimeout(() => reveal(id), OPENED);
    },
    [reveal],
  );
  useSeatOfAddress(forest.indexOf, show);
  return {
    accountId,
    state,
    forest,
    facts: known,
    factList: (facts as Fact[] | undefined) ?? null,
    view,
    setView,
    canEdit: state.canEdit,
    selection,
    select,
    active,
    question,
    ask,
    draft,
    setDraft,
    writes,
    members,
    tieKinds,
    canvas,
    show,
    reveal,
    nameOf,
    slots,
  };
}

/** A link from elsewhere names the seat to open: ``?seat=``. */
function useSeatOfAddress(seats: ReadonlyMap<string, number>, show: (id: string) => void) {
  const [{ seat }, setUrl] = useUrlState(["seat"] as const);
  useEffect(() => {
    if (seat === undefined || !seats.has(seat)) return;
    show(seat);
    setUrl({ seat: undefined });
  }, [seat, seats, show, setUrl]);
}

const NONE: never[] = [];
const OPENED = 50;
