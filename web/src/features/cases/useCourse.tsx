import { App } from "antd";

import { undo } from "../../api/changes";
import { archiveCase, CASES_STALE, moveCase, restoreCase, type CaseRow, type CaseState } from "../../api/cases";
import { useTranslation } from "../../i18n";
import { UndoNotice } from "../../ui/UndoNotice";
import { useAction } from "../../ui/useAction";

const NOTICE = "case";
export type CaseBrief = Pick<CaseRow, "id" | "number" | "subject" | "state" | "version" | "account" | "can" | "archived" | "satisfaction">;

export interface Step {
  row: CaseBrief;
  state: CaseState;
  satisfaction?: number | null;
  comment?: string | null;
}

/** What can be done with a case at once; each step can be taken back from the word that it was done. */
export function useCourse() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const takeBack = useAction((row: CaseBrief) => undo(row.account.id), { stale: CASES_STALE, said: () => t("common.undone") });
  const tell = (row: CaseBrief, title: string) =>
    notification.success({
      key: NOTICE,
      title,
      description: <UndoNotice onUndo={() => takeBack.mutateAsync(row)} done={() => notification.destroy(NOTICE)} />,
      duration: 6,
    });
  const move = useAction(
    ({ row, state, satisfaction, comment }: Step) =>
      moveCase(row.id, { state, expected_version: row.version, satisfaction: satisfaction ?? null, comment: comment ?? null }),
    { stale: CASES_STALE, onDone: (_, { row, state }) => tell(row, t("cases.moved", { number: String(row.number), state: t(`cases.states.${state}`) })) },
  );
  const archive = useAction((row: CaseBrief) => archiveCase(row.id), {
    stale: CASES_STALE,
    onDone: (_, row) => tell(row, t("cases.archived", { number: String(row.number) })),
  });
  const restore = useAction((row: CaseBrief) => restoreCase(row.id), { stale: CASES_STALE, said: (_, row) => t("cases.restored", { number: String(row.number) }) });
  return { move, archive, restore };
}
