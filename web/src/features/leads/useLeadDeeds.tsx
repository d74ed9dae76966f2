import { App } from "antd";

import { claimLead, deleteLead, doWithLeads, restoreLead, STALE_LEADS, undoLeadStep, type BulkIn, type BulkOut, type LeadRow } from "../../api/leads";
import { problemText, useTranslation } from "../../i18n";
import { UndoNotice } from "../../ui/UndoNotice";
import { useAction } from "../../ui/useAction";

const NOTICE = "lead";
export type LeadName = Pick<LeadRow, "id" | "company">;
export interface Bulk extends Omit<BulkIn, "ids"> {
  rows: readonly LeadName[];
}

/** What can be done with leads at once; where a step can be taken back, the word that it was done says so. */
export function useLeadDeeds(onDone?: () => void) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const takeBack = useAction((lead: LeadName) => undoLeadStep(lead.id), { stale: [...STALE_LEADS, ["accounts"], ["contacts"]], said: () => t("common.undone") });
  const tell = (lead: LeadName, title: string) =>
    notification.success({
      key: NOTICE,
      title,
      description: <UndoNotice onUndo={() => takeBack.mutateAsync(lead)} done={() => notification.destroy(NOTICE)} />,
      duration: 8,
    });
  /** Somebody was faster, or a limit is reached: the list is old, the sentence still to be said. */
  const refused = () => {
    onDone?.();
    return false;
  };
  const claim = useAction((lead: LeadName) => claimLead(lead.id), { stale: STALE_LEADS, said: (_, lead) => t("leads.claimed", { name: lead.company }), onRefused: refused });
  const remove = useAction((lead: LeadName) => deleteLead(lead.id), { stale: STALE_LEADS, onDone: (_, lead) => tell(lead, t("leads.deleted", { name: lead.company })) });
  const restore = useAction((lead: LeadName) => restoreLead(lead.id), { stale: STALE_LEADS, said: (_, lead) => t("leads.restored", { name: lead.company }) });
  const several = useAction(({ rows, ...body }: Bulk) => doWithLeads({ ...body, ids: rows.map(({ id }) => id) }), {
    stale: STALE_LEADS,
    onDone: (outcome, bulk) => {
      onDone?.();
      const [only] = bulk.rows;
      const single = bulk.rows.length === 1 && outcome.done.length === 1;
      if (single && bulk.action !== "claim") tell(only!, t(`leads.done_one.${bulk.action}`, { name: only!.company }));
      else sayOutcome(outcome, bulk);
    },
  });
  function sayOutcome({ done, refused }: BulkOut, { action }: Bulk) {
    const title = t(`leads.done_many.${action}`, { count: done.length });
    if (refused.length === 0) return notification.success({ key: NOTICE, title, duration: 5 });
    const why = [...new Set(refused.map((one) => problemText(t, { ...one, status: 409, detail: one.code, fields: [] })))];
    return notification.warning({
      key: NOTICE,
      title: t("leads.done_partly", { done: title, count: refused.length }),
      description: why.map((text) => <div key={text}>{text}</div>),
      duration: 0,
    });
  }
  return { claim, remove, restore, several, takeBack, tell };
}
