import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";

import { changeVisit, dropVisit, undoVisit, type Visit } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { draftOf, visitOf, type VisitDraft } from "../plan/draft";
import { VisitDialog } from "../plan/VisitDialog";

const STALE = [["visits"], ["unknowns"], ["overview"], ["interactions"], ["facts"], ["chains"], ["contacts"], ["changes"]];

/** What else can be done with a visit: change it, call it off, take back all that came of it. */
export function VisitMenu({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const planned = visit.state === "planned";
  const anything = visit.interaction !== null || visit.questions.some((one) => one.answer !== null);
  const change = useAction(
    (draft: VisitDraft) => changeVisit(visit.id, { ...visitOf(draft), expected_version: visit.version }),
    { stale: [["visits"]], said: () => t("visits.form.saved"), onDone: () => setOpen(false) },
  );
  const drop = useAction(() => dropVisit(visit.id), { stale: STALE, said: () => t("visits.dropped") });
  const undo = useAction(() => undoVisit(visit.id), { stale: STALE, said: ({ count }) => t("visits.undone", { count }) });
  const ask = (title: string, content: string, run: () => Promise<unknown>) => () =>
    modal.confirm({ title, content, okButtonProps: { danger: true }, onOk: () => run().catch(() => undefined) });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "edit", label: t("visits.edit"), disabled: !planned, onClick: () => setOpen(true) },
            { key: "undo", label: t("visits.undo_all"), disabled: !anything, onClick: ask(t("visits.undo_all_ask"), t("visits.undo_all_text"), () => undo.mutateAsync(undefined)) },
            { key: "drop", danger: true, label: t("visits.drop"), disabled: !planned, onClick: ask(t("visits.drop_ask"), t("visits.drop_text"), () => drop.mutateAsync(undefined)) },
          ],
        }}
      >
        <Button type="text" icon={<MoreOutlined />} aria-label={t("common.actions")} />
      </Dropdown>
      {open && (
        <VisitDialog title={t("visits.edit")} accountId={visit.account.id} begin={draftOf(visit)} saving={change.isPending} save={t("common.save")} onSave={(draft) => change.mutate(draft)} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
