import { App } from "antd";

import { undo } from "../../api/changes";
import {
  archiveOpportunity,
  moveOpportunity,
  reopenOpportunity,
  restoreOpportunity,
  suspendOpportunity,
  type OpportunityRow,
} from "../../api/opportunities";
import { useTranslation } from "../../i18n";
import { UndoNotice } from "../../ui/UndoNotice";
import { useAction } from "../../ui/useAction";
import { STALE } from "./stale";

const NOTICE = "opportunity";
type Row = Pick<OpportunityRow, "id" | "name" | "version" | "account">;

export interface Move {
  row: Row;
  stage: { id: string; name: string };
  beforeId: string | null;
}

/** What can be done with an opportunity at once; each step can be taken back from the word that it was done. */
export function useCourse() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const takeBack = useAction((row: Row) => undo(row.account.id), { stale: STALE, said: () => t("common.undone") });
  const tell = (row: Row, title: string) =>
    notification.success({
      key: NOTICE,
      title,
      description: <UndoNotice onUndo={() => takeBack.mutateAsync(row)} done={() => notification.destroy(NOTICE)} />,
      duration: 6,
    });
  const move = useAction(({ row, stage, beforeId }: Move) => moveOpportunity(row.id, { stage_id: stage.id, before_id: beforeId }), {
    stale: STALE,
    onDone: (_, { row, stage }) => tell(row, t("opportunities.moved", { name: row.name, stage: stage.name })),
  });
  const suspend = useAction((row: Row) => suspendOpportunity(row.id, { expected_version: row.version }), {
    stale: STALE,
    onDone: (_, row) => tell(row, t("opportunities.suspended", { name: row.name })),
  });
  const reopen = useAction((row: Row) => reopenOpportunity(row.id), {
    stale: STALE,
    onDone: (_, row) => tell(row, t("opportunities.reopened", { name: row.name })),
  });
  const archive = useAction((row: Row) => archiveOpportunity(row.id), {
    stale: STALE,
    onDone: (_, row) => tell(row, t("opportunities.archived", { name: row.name })),
  });
  const restore = useAction((row: Row) => restoreOpportunity(row.id), { stale: STALE, said: (_, row) => t("opportunities.restored", { name: row.name }) });
  return { move, suspend, reopen, archive, restore, tell };
}
