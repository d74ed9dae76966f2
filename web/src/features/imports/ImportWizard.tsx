import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Modal, Steps } from "antd";
import { useState } from "react";

import "./imports.css";

import { importQuery, mapImport, type Import, type ImportKind, type MappingPatch } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { useIsPhone } from "../../ui/useIsPhone";
import { ApplyStep } from "./ApplyStep";
import { MappingForm } from "./MappingForm";
import { PreviewPanel } from "./PreviewPanel";
import { problemIn } from "./preview";
import { SourceStep } from "./SourceStep";
import { useImportRun } from "./useImportRun";

interface Props {
  /** Where the rows belong that name no account of their own. */
  account?: { id: string; name: string };
  kind: ImportKind;
  /** An import begun before. */
  importId?: string;
  onClose: () => void;
}

/** From a file or a pasted text to seats and contacts, in three steps, each of which can be gone back on. */
export function ImportWizard({ account, kind, importId, onClose }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [id, setId] = useState<string | null>(importId ?? null);
  const [step, setStep] = useState(importId ? 1 : 0);
  const steps = [t("imports.step.source"), t("imports.step.mapping"), t("imports.step.apply")];
  return (
    <Modal
      open
      title={account ? t("imports.into_account", { name: account.name }) : t("imports.contacts_title")}
      width={980}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      className="import-modal"
    >
      {!phone && <Steps size="small" current={step} items={steps.map((title) => ({ title }))} className="import-steps" />}
      {id === null ? (
        <SourceStep
          accountId={account?.id}
          kind={kind}
          onRead={(job) => {
            setId(job.id);
            setStep(1);
          }}
        />
      ) : (
        <OpenImport
          key={id}
          id={id}
          onStep={setStep}
          onClose={onClose}
          onAnother={() => {
            setId(null);
            setStep(0);
          }}
        />
      )}
    </Modal>
  );
}

interface OpenProps {
  id: string;
  onStep: (step: number) => void;
  onClose: () => void;
  onAnother: () => void;
}

const BEFORE = new Set<Import["state"]>(["uploaded", "previewed"]);

function OpenImport({ id, onStep, onClose, onAnother }: OpenProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: job, error, refetch } = useQuery(importQuery(id));
  const run = useImportRun(id);
  const map = useAction((patch: MappingPatch) => mapImport(id, patch), {
    onDone: (mapped) => queries.setQueryData(importQuery(id).queryKey, mapped),
    stale: [["imports", "list"]],
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!job) return <Loading text={t("imports.reading")} />;
  const started = run.running !== null || run.progress !== null || !BEFORE.has(job.state);
  if (started) return <ApplyStep job={job} run={run} onClose={onClose} onAnother={onAnother} />;
  return (
    <>
      <div className="import-columns">
        <MappingForm job={job} disabled={map.isPending} onMap={(patch) => map.mutate(patch)} />
        <PreviewPanel job={job} busy={map.isPending} />
      </div>
      <div className="import-foot">
        <Button onClick={onAnother}>{t("common.previous")}</Button>
        <Button
          type="primary"
          disabled={!job.can.apply || map.isPending || problemIn(job.preview) !== null || job.total === 0}
          onClick={() => {
            onStep(2);
            run.apply();
          }}
        >
          {t("imports.apply")}
        </Button>
      </div>
    </>
  );
}
