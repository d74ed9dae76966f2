import { useCallback, useEffect, type ReactNode } from "react";

import { useIsPhone } from "../../ui/useIsPhone";
import { useChartApi } from "./chartContext";
import { useGhostApi, type GhostTools } from "./ghosts";
import { guessMove, guessPlace, type Guess } from "./store/guesses";

const OPENED = 60;
/** Share of a phone's height that the sheet takes. */
export const SHEET = 0.54;

/** The chosen suggestion, with what can be done with it; null while none is chosen. */
export function useGhostPanel(): ReactNode {
  const { state, canvas, writes } = useChartApi();
  const { chosen, choose, drawn, seats, panel } = useGhostApi();
  const phone = useIsPhone();
  const at = chosen ? drawn.indexOf(chosen) : -1;
  const [seat, superior] = [seats?.seat, seats?.superior];
  useEffect(() => {
    if (!seat || !superior) return;
    // The panel opens first and takes a part of the room.
    const timer = setTimeout(() => canvas.current?.revealBoth(seat, superior, phone ? window.innerHeight * (1 - SHEET) : undefined), OPENED);
    return () => clearTimeout(timer);
  }, [seat, superior, canvas, phone]);
  const go = useCallback((step: 1 | -1) => choose(drawn[(at + step + drawn.length) % drawn.length]?.id ?? null), [choose, drawn, at]);
  if (!chosen) return null;
  const write: GhostTools["write"] = async (request, { taken, said }) => {
    const guess = taken ? guessOf(state, chosen.contact_id, chosen.other_id) : null;
    const next = drawn[at + 1] ?? drawn[at - 1];
    if (guess) canvas.current?.expect(guess.superior, guess.seat);
    const done = await writes.run(request, { said, ...(guess ? { guess: guess.guess } : {}) });
    // Where one was accepted the eye stays; else it goes on.
    if (done !== undefined) choose(taken ? null : (next?.id ?? null));
  };
  return panel(chosen.id, { at: at + 1, total: drawn.length, go, close: () => choose(null), write });
}

/** What accepting does to the chart, where both ends are clear; else the server shows it. */
function guessOf(
  { occupancies }: { occupancies: ReadonlyMap<string, { contact_id: string; position_id: string }> },
  contactId: string,
  superiorId: string,
): { guess: Guess; superior: string; seat: string } | null {
  const seats = new Map([...occupancies.values()].map((held) => [held.contact_id, held.position_id]));
  const [seat, superior] = [seats.get(contactId), seats.get(superiorId)];
  if (!superior) return null;
  return seat
    ? { guess: guessMove(seat, superior), superior, seat }
    : { guess: guessPlace(contactId, superior), superior, seat: `guess:${contactId}` };
}
