import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Input, Modal, Tooltip } from "antd";
import { useState, type ReactNode } from "react";

import "../matrix.css";

import { addStep, archiveStep, editStep, stepsQuery, type Step, type StepPatch } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { useAction } from "../../../ui/useAction";
import { useLanguage } from "../../../ui/useLanguage";
import { rankBeyond } from "./order";
import { PutAway } from "./PutAway";

/** A name being typed: for a new step below one (or at the top), or for one that is renamed. */
type Draft = { name: string } & ({ parentId: string | null } | { step: Step });

const DEEPEST = 2;
const STALE = [["stewardship"]];

/** The process: add, rename, reorder, put away. */
export function ProcessSettings() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { data, error, refetch } = useQuery(stepsQuery(useLanguage()));
  const [draft, setDraft] = useState<Draft | null>(null);
  const add = useAction(addStep, { stale: STALE, onDone: () => setDraft(null) });
  const edit = useAction(({ step, ...patch }: Omit<StepPatch, "expected_version"> & { step: Step }) => editStep(step.id, { expected_version: step.version, ...patch }), {
    stale: STALE,
    onDone: () => setDraft(null),
  });
  const remove = useAction((step: Step) => archiveStep(step.id), { stale: STALE, said: (_, step) => t("stewardship.process.removed", { name: step.name }) });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { steps } = data;
  const canEdit = data.can.edit === true;
  const ask = (step: Step) =>
    void modal.confirm({
      title: t("stewardship.process.remove_confirm", { name: step.name }),
      content: t("stewardship.process.remove_text"),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(step).catch(() => undefined),
    });
  const save = () => {
    if (!draft || draft.name.trim() === "") return;
    if ("step" in draft) edit.mutate({ step: draft.step, name: draft.name });
    else add.mutate({ name: draft.name, parent_id: draft.parentId });
  };
  const newPhase = (
    <Button icon={<PlusOutlined />} onClick={() => setDraft({ name: "", parentId: null })}>
      {t("stewardship.process.add_phase")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("stewardship.process.title")} intro={t(canEdit ? "stewardship.process.intro" : "stewardship.process.only_administrator")} actions={canEdit && newPhase} />
      <div className="panel">
        {steps.map((step) => (
          <div key={step.id} className={`process-step process-step-${step.depth}`} style={{ paddingInlineStart: 14 + step.depth * 22 }}>
            <span className="process-name">{step.name}</span>
            {canEdit && (
              <>
                {step.depth < DEEPEST && <Tool label={t("stewardship.process.add_below")} icon={<PlusOutlined />} press={() => setDraft({ name: "", parentId: step.id })} />}
                <Tool label={t("stewardship.process.rename")} icon={<EditOutlined />} press={() => setDraft({ name: step.name, step })} />
                <Move step={step} steps={steps} direction={-1} go={(rank) => edit.mutate({ step, rank })} />
                <Move step={step} steps={steps} direction={1} go={(rank) => edit.mutate({ step, rank })} />
                <Tool label={t("stewardship.process.remove")} icon={<DeleteOutlined />} press={() => ask(step)} />
              </>
            )}
          </div>
        ))}
      </div>
      {canEdit && <PutAway />}
      <Modal
        open={draft !== null}
        title={t(draft && "step" in draft ? "stewardship.process.rename" : draft?.parentId ? "stewardship.process.add_below" : "stewardship.process.add_phase")}
        okText={t("common.save")}
        cancelText={t("common.cancel")}
        confirmLoading={add.isPending || edit.isPending}
        onOk={save}
        onCancel={() => setDraft(null)}
        destroyOnHidden
      >
        <Input
          autoFocus
          maxLength={60}
          aria-label={t("stewardship.process.name")}
          placeholder={t("stewardship.process.name")}
          value={draft?.name ?? ""}
          onChange={(event) => draft && setDraft({ ...draft, name: event.target.value })}
          onPressEnter={save}
        />
      </Modal>
    </>
  );
}

function Move({ step, steps, direction, go }: { step: Step; steps: readonly Step[]; direction: -1 | 1; go: (rank: number) => void }) {
  const { t } = useTranslation();
  const rank = rankBeyond(steps, step, direction);
  return (
    <Tool
      label={t(direction < 0 ? "stewardship.process.up" : "stewardship.process.down")}
      icon={direction < 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined />}
      press={() => rank !== null && go(rank)}
      disabled={rank === null}
    />
  );
}

function Tool({ label, icon, press, disabled = false }: { label: string; icon: ReactNode; press: () => void; disabled?: boolean }) {
  return (
    <Tooltip title={label}>
      <Button type="text" size="small" aria-label={label} icon={icon} onClick={press} disabled={disabled} />
    </Tooltip>
  );
}
