import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, RollbackOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, InputNumber, Modal, Select } from "antd";
import { useState } from "react";

import "../opportunities.css";

import { addStage, archiveStage, editStage, pipelineQuery, restoreStage, type PipelineStage } from "../../../api/opportunities";
import { currentLanguage, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { ToolButton } from "../../../ui/ToolButton";
import { useAction } from "../../../ui/useAction";
import { NamedForm } from "./NamedForm";
import { SettingsHead } from "./SettingsHead";

const STALE = [["opportunities"]];

/** The stages of the pipeline: order, names, likelihoods; put away and brought back. */
export function PipelineSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(pipelineQuery(currentLanguage()));
  const [draft, setDraft] = useState<PipelineStage | "new" | null>(null);
  const [leaving, setLeaving] = useState<PipelineStage | null>(null);
  const place = useAction(({ stage, after }: { stage: PipelineStage; after: string | null }) => editStage(stage.id, { expected_version: stage.version, after_id: after }), { stale: STALE });
  const restore = useAction((stage: PipelineStage) => restoreStage(stage.id), { stale: STALE, said: (_, stage) => t("opportunities.stage_restored", { name: stage.name }) });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const canEdit = data.can.edit === true;
  const { stages } = data;
  return (
    <>
      <SettingsHead
        title={t("opportunities.pipeline")}
        intro={t("opportunities.pipeline_intro")}
        add={t("opportunities.add_stage")}
        canEdit={canEdit}
        onAdd={() => setDraft("new")}
      />
      <ol className="panel deal-stages">
        {stages.map((stage, index) => (
          <li key={stage.id}>
            <span className="deal-stage-name">{stage.name}</span>
            <span className="quiet">{t("opportunities.count", { count: stage.opportunities })}</span>
            <span className="deal-stage-share">{stage.likelihood}%</span>
            {canEdit && (
              <span className="nowrap">
                <ToolButton label={t("opportunities.edit_stage", { name: stage.name })} icon={<EditOutlined />} onClick={() => setDraft(stage)} />
                <ToolButton
                  label={t("opportunities.stage_up", { name: stage.name })}
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  onClick={() => place.mutate({ stage, after: stages[index - 2]?.id ?? null })}
                />
                <ToolButton
                  label={t("opportunities.stage_down", { name: stage.name })}
                  icon={<ArrowDownOutlined />}
                  disabled={index === stages.length - 1}
                  onClick={() => place.mutate({ stage, after: stages[index + 1]?.id ?? null })}
                />
                <ToolButton label={t("opportunities.remove_stage", { name: stage.name })} icon={<DeleteOutlined />} disabled={stages.length === 1} onClick={() => setLeaving(stage)} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {canEdit && data.archived.length > 0 && (
        <section className="deal-away">
          <h3>{t("opportunities.put_away")}</h3>
          {data.archived.map((stage) => (
            <Button key={stage.id} size="small" icon={<RollbackOutlined />} aria-label={t("opportunities.restore_stage", { name: stage.name })} onClick={() => restore.mutate(stage)}>
              {stage.name}
            </Button>
          ))}
        </section>
      )}
      {draft && <StageForm stage={draft === "new" ? null : draft} onClose={() => setDraft(null)} />}
      {leaving && <Leave stage={leaving} others={stages.filter((one) => one.id !== leaving.id)} onClose={() => setLeaving(null)} />}
    </>
  );
}

function StageForm({ stage, onClose }: { stage: PipelineStage | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <NamedForm
      title={stage ? t("opportunities.edit_stage", { name: stage.name }) : t("opportunities.add_stage")}
      initial={{ name: stage?.name ?? "", likelihood: stage?.likelihood ?? 50 }}
      longest={60}
      save={(values) => (stage ? editStage(stage.id, { ...values, expected_version: stage.version }) : addStage(values))}
      onClose={onClose}
    >
      <Form.Item name="likelihood" label={t("fields.likelihood")} extra={t("opportunities.likelihood_hint")}>
        <InputNumber min={0} max={100} precision={0} suffix="%" />
      </Form.Item>
    </NamedForm>
  );
}

/** Where what is in a stage goes before it is put away. */
function Leave({ stage, others, onClose }: { stage: PipelineStage; others: readonly PipelineStage[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState<string | null>(null);
  const remove = useAction(() => archiveStage(stage.id, to), { stale: STALE, onDone: onClose, said: () => t("opportunities.stage_removed", { name: stage.name }) });
  const full = stage.opportunities > 0;
  return (
    <Modal
      open
      title={t("opportunities.remove_stage", { name: stage.name })}
      okText={t("common.remove")}
      cancelText={t("common.cancel")}
      okButtonProps={{ danger: true, disabled: full && to === null }}
      confirmLoading={remove.isPending}
      onOk={() => remove.mutate(undefined)}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{full ? t("opportunities.stage_full", { count: stage.opportunities }) : t("opportunities.stage_empty")}</p>
      <Select
        allowClear={!full}
        style={{ width: "100%" }}
        aria-label={t("fields.move_to")}
        placeholder={t("fields.move_to")}
        value={to}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => setTo(value ?? null)}
      />
    </Modal>
  );
}
