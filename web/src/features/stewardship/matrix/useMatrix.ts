import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

import { dutiesQuery, setDuty, stepsQuery, structureQuery, type Duty, type Holder, type Raci, type Step } from "../../../api/stewardship";
import { problemText, toProblem, useTranslation } from "../../../i18n";
import { useLanguage } from "../../../ui/useLanguage";
import { afterSetting, cellsOf, dutyFor, isComplete, isTaken, nextRaci, type Cell, type Period, type Range } from "./cells";

export interface Matrix {
  steps: readonly Step[];
  members: readonly (Holder & { title: string })[];
  teams: readonly Holder[];
  cell: (stepId: string, holderId: string) => Cell;
  canEdit: boolean;
  set: (step: Step, holder: Holder, raci: Raci | null, period?: Period) => void;
  /** What a click does. */
  cycle: (step: Step, holder: Holder) => void;
}

interface Wanted {
  step: Step;
  holder: Holder;
  raci: Raci | null;
  period?: Period | undefined;
}

/** Everything the matrix shows and does for a range of customers; null while it is being fetched. */
export function useMatrix(range: Range): { matrix: Matrix | null; error: unknown; retry: () => void } {
  const lang = useLanguage();
  const process = useQuery(stepsQuery(lang));
  const structure = useQuery(structureQuery(lang, null));
  const duties = useQuery(dutiesQuery);
  const save = useSave(range);
  const error = process.error ?? structure.error ?? duties.error;
  const retry = () => void Promise.all([process.refetch(), structure.refetch(), duties.refetch()]);
  if (!process.data || !structure.data || !duties.data) return { matrix: null, error, retry };
  const held = duties.data;
  const cell = cellsOf(held, range);
  const canEdit = process.data.can.edit === true && isComplete(range);
  const set = (step: Step, holder: Holder, raci: Raci | null, period?: Period) => canEdit && save.mutate({ step, holder, raci, period });
  return {
    error: null,
    retry,
    matrix: {
      steps: process.data.steps,
      members: structure.data.people.map(({ id, name, title }) => ({ id, name, title, kind: "member" })),
      teams: structure.data.teams.map(({ id, name }) => ({ id, name, kind: "team" })),
      cell,
      canEdit,
      set,
      cycle: (step, holder) => set(step, holder, nextRaci(cell(step.id, holder.id), isTaken(held, range, step.id, holder.id))),
    },
  };
}

/** Saves a cell; it shows at once, and goes back when the server refuses. */
function useSave(range: Range) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = dutiesQuery.queryKey;
  return useMutation({
    scope: { id: "duties" },
    mutationFn: ({ step, holder, raci, period }: Wanted) => setDuty(dutyFor(step, holder, range, raci, period)),
    onMutate: async ({ step, holder, raci, period }) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData(key, (held: Duty[] | undefined) => afterSetting(held ?? [], dutyFor(step, holder, range, raci, period), holder, range));
    },
    onError: (error) => void message.error(problemText(t, toProblem(error)), 7),
    onSettled: () => {
      if (queries.isMutating() === 1) void queries.invalidateQueries({ queryKey: ["stewardship"] });
    },
  });
}
