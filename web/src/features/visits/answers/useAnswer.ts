import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";

import { answerQuestion, type AnswerIn } from "../../../api/visits";
import { freshKey } from "../../../api/sending";
import { problemText, toProblem, useTranslation, type ProblemDocument } from "../../../i18n";
import { blank, isBlank, keepDraft, readDraft, type Draft } from "./keeping";

const AGAIN = 12_000;

export interface Answering {
  draft: Draft;
  change: (patch: Partial<Pick<Draft, "values" | "note" | "certainty">>) => void;
  send: (body: Partial<AnswerIn>) => void;
  sending: boolean;
  /** There was no connection: it is kept here and sent again. */
  waiting: boolean;
  /** Somebody else wrote the answer down meanwhile. */
  meanwhile: ProblemDocument | null;
  discard: () => void;
}

/** An answer on its way: kept on this device until the server has it. */
export function useAnswer(visitId: string, questionId: string): Answering {
  const [draft, setDraft] = useState<Draft>(() => readDraft(visitId, questionId) ?? blank());
  const [sending, setSending] = useState(false);
  const [meanwhile, setMeanwhile] = useState<ProblemDocument | null>(null);
  const busy = useRef(false);
  const refused = useRefusal(setMeanwhile);
  const settled = useSettled();

  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      keepDraft(visitId, questionId, isBlank(next) ? null : next);
    },
    [visitId, questionId],
  );

  const give = useCallback(
    async (body: AnswerIn, from: Draft) => {
      if (busy.current) return;
      busy.current = true;
      setSending(true);
      keep({ ...from, sent: body });
      try {
        await answerQuestion(visitId, questionId, body, from.key);
        keep(blank());
        settled();
      } catch (error) {
        // Without an answer it is tried again under the same key; a refusal needs a person, and another key.
        if (toProblem(error).code !== "network") {
          keep({ ...from, sent: null, key: freshKey() });
          refused(error);
        }
      } finally {
        busy.current = false;
        setSending(false);
      }
    },
    [visitId, questionId, keep, refused, settled],
  );

  const waiting = draft.sent !== null && !sending;
  useEffect(() => {
    if (!waiting || draft.sent === null) return;
    const body = draft.sent;
    const again = () => void give(body, draft);
    const timer = setTimeout(again, AGAIN);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [waiting, draft, give]);

  return {
    draft,
    sending,
    waiting,
    meanwhile,
    change: (patch) => keep({ ...draft, ...patch }),
    send: (body) => {
      setMeanwhile(null);
      void give({ result: "written", values: draft.values, note: draft.note, certainty: draft.certainty, anyway: false, ...body }, draft);
    },
    discard: () => {
      setMeanwhile(null);
      keep(blank());
      settled();
    },
  };
}

/** What an answer changes is asked for anew. */
function useSettled(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const queryKey of [["visits"], ["unknowns"], ["overview"]]) void queries.invalidateQueries({ queryKey });
  }, [queries]);
}

function useRefusal(onMeanwhile: (problem: ProblemDocument) => void): (error: unknown) => void {
  const { message } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      const problem = toProblem(error);
      if (problem.code === "visit.answered_meanwhile") onMeanwhile(problem);
      else void message.error(problemText(t, problem), 6);
    },
    [message, t, onMeanwhile],
  );
}
