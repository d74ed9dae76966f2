import { App } from "antd";
import { useCallback, useMemo, useState } from "react";

import { redo, undo } from "../../api/changes";
import { editPosition, movePosition, placePosition } from "../../api/chart";
import type { PlaceIn, PositionPatch } from "../../api/types";
import type { Position } from "../../graph";
import { changeText, problemText, toProblem, useTranslation, type ProblemDocument } from "../../i18n";
import type { ChartStore } from "./store/ChartStore";
import { guessMove, guessPatch, guessPlace, type Guess } from "./store/guesses";
import { SeatWrites } from "./store/SeatWrites";

/** A move that met somebody else's. */
export interface MoveConflict {
  positionId: string;
  managerId: string | null;
  problem: ProblemDocument;
}

export interface Writes {
  /** Undefined when it was refused; the reader has been told why. */
  run: <T>(request: () => Promise<T>, options?: { guess?: Guess; said?: string }) => Promise<T | undefined>;
  move: (positionId: string, managerId: string | null) => Promise<void>;
  place: (contactId: string, managerId: string | null) => Promise<string | undefined>;
  addSeat: (seat: PlaceIn) => Promise<string | undefined>;
  patch: (positionId: string, patch: Patch) => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  conflict: MoveConflict | null;
  endConflict: () => void;
}

type Patch = Pick<PositionPatch, "title" | "department_id" | "color" | "note" | "empty_as" | "rank">;

/** Everything that is written to a chart: at once on this page, then on the server; refusals become sentences. */
export function useWrites(accountId: string, store: ChartStore): Writes {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [conflict, setConflict] = useState<MoveConflict | null>(null);
  const [seats] = useState(() => new SeatWrites());

  const refuse = useCallback(
    (error: unknown) => void message.error(problemText(t, toProblem(error)), 7),
    [message, t],
  );

  return useMemo<Writes>(() => {
    const run: Writes["run"] = async (request, { guess, said } = {}) => {
      try {
        const result = await store.write(request, guess);
        if (said) void message.success(said);
        return result;
      } catch (error) {
        refuse(error);
        return undefined;
      }
    };
    const seen = (id: string) => () => store.getState()?.positions.get(id)?.version;
    return {
      run,
      conflict,
      endConflict: () => setConflict(null),
      move: async (positionId, managerId) => {
        try {
          const move = (expected_version: number | null) => movePosition(positionId, { manager_id: managerId, expected_version });
          const request = () => seats.write(positionId, seen(positionId), move);
          await store.write(request, guessMove(positionId, managerId));
        } catch (error) {
          const problem = toProblem(error);
          if (problem.code === "chart.conflict") setConflict({ positionId, managerId, problem });
          else refuse(error);
        }
      },
      place: async (contact_id, manager_id) => {
        const request = () => placePosition(accountId, { contact_id, manager_id });
        return (await run(request, { guess: guessPlace(contact_id, manager_id) }))?.id;
      },
      addSeat: async (seat) => (await run(() => placePosition(accountId, seat)))?.id,
      patch: async (id, patch) => {
        const edit = (expected_version: number | null) => editPosition(id, { ...patch, expected_version });
        const request = () => seats.write(id, seen(id), edit);
        await run(request, { guess: guessPatch(id, patch as Partial<Position>) });
      },
      undo: async () => {
        const done = await run(() => seats.inTurn(() => undo(accountId)));
        if (done) void message.open({ key: "undo", type: "info", content: t("orgchart.undo_done", { what: changeText(t, done) }) });
      },
      redo: async () => {
        const done = await run(() => seats.inTurn(() => redo(accountId)));
        if (done) void message.open({ key: "undo", type: "info", content: t("orgchart.redo_done", { what: changeText(t, done) }) });
      },
    };
  }, [accountId, store, seats, conflict, message, refuse, t]);
}
