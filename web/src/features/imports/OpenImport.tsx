import { ArrowLeftOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";

import { cancelImport, importQuery, mapImport, type Import, type MappingPatch } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { ApplyStep } from "./ApplyStep";
import { ColumnsStep } from "./ColumnsStep";
import { problemIn } from "./preview";
import { PreviewStep } from "./PreviewStep";
import { useImportRun } from "./useImportRun";

export const STEPS = ["source", "columns", "preview", "apply"] as const;
export type Step = (typeof STEPS)[number];

interface Props {
  id: string;
  onStep: (step: Step) => void;
  /** While it works, the window stays. */
  onBusy: (busy: boolean) => void;
  onClose: () => void;
  onAnother: () => void;
}

const BEFORE = new Set<Import["state"]>(["uploaded", "previewed"]);

/** An import from its columns to its end. */
export function OpenImport({ id, onStep, onBusy, onClose, onAnother }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: job, error, refetch } = useQuery(importQuery(id));
  const [chosen, setChosen] = useState<"columns" | "preview" | null>(null);
  const run = useImportRun(id);
  const map = useAction((patch: MappingPatch) => mapImport(id, patch), {
    onDone: (mapped) => queries.setQueryData(importQuery(id).queryKey, mapped),
    stale: [["imports", "list"]],
  });
  const drop = useAction(() => cancelImport(id), { stale: [["imports", "list"]], onRefused: () => true });
  const started = run.running !== null || run.progress !== null || (job !== undefined && !BEFORE.has(job.state));
  const step: Step = started ? "apply" : (chosen ?? (job ? firstStep(job) : "columns"));
  useEffect(() => onStep(step), [onStep, step]);
  useEffect(() => onBusy(run.running !== null), [onBusy, run.running]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!job) return <Loading text={t("imports.reading")} />;
  if (step === "apply") return <ApplyStep job={job} run={run} onClose={onClose} onAnother={onAnother} />;
  const shared = { job, busy: map.isPending, onMap: (patch: MappingPatch) => map.mutate(patch) };
  const ready = job.can.apply && problemIn(job.preview) === null && job.total > 0;
  const onColumns = step === "columns";
  const chooseAgain = () => {
    drop.mutate(undefined);
    onAnother();
  };
  return (
    <>
      {onColumns ? <ColumnsStep {...shared} /> : <PreviewStep {...shared} />}
      <div className="import-foot">
        <Button
          icon={<ArrowLeftOutlined />}
          onClick={onColumns || !hasColumns(job) ? chooseAgain : () => setChosen("columns")}
        >
          {t("common.previous")}
        </Button>
        {onColumns ? (
          <Button type="primary" disabled={!ready} loading={map.isPending} onClick={() => setChosen("preview")}>
            {t("imports.to_preview")}
          </Button>
        ) : (
          <Button type="primary" disabled={!ready || map.isPending} onClick={run.apply}>
            {t("imports.apply")}
          </Button>
        )}
      </div>
    </>
  );
}

/** A drawing has no columns to be asked about. */
function firstStep(job: Import): "columns" | "preview" {
  return hasColumns(job) ? "columns" : "preview";
}

function hasColumns(job: Import): boolean {
  return job.shape.header.length > 0 && job.shape.format !== "vcard";
}
