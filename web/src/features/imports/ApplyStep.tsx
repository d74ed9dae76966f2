import { UndoOutlined } from "@ant-design/icons";
import { Alert, App, Button, Progress, Space } from "antd";

import type { Import } from "../../api/imports";
import { lookUp, useFormat, useTranslation } from "../../i18n";
import { Findings } from "./Findings";
import type { ImportRun } from "./useImportRun";

interface Props {
  job: Import;
  run: ImportRun;
  onClose: () => void;
  onAnother: () => void;
}

const TONES = { applied: "success", undone: "info", cancelled: "warning", failed: "error" } as const;

/** How far it is, what came of it, and the way back. */
export function ApplyStep({ job, run, onClose, onAnother }: Props) {
  const { t } = useTranslation();
  const now = run.progress ?? job;
  const undoing = run.running === "undo" || now.state === "undoing";
  const share = now.total === 0 ? 1 : now.done / now.total;
  return (
    <div className="import-apply">
      {run.running && (
        <>
          <p aria-live="polite">{t(undoing ? "imports.undoing" : "imports.applying", { done: now.done, total: now.total })}</p>
          <Progress percent={Math.round((undoing ? 1 - share : share) * 100)} status="active" />
          {!undoing && <Button onClick={run.stop}>{t("imports.cancel")}</Button>}
        </>
      )}
      {!run.running && <Outcome state={now.state} />}
      <Result result={now.result} />
      {!run.running && <NextSteps job={job} can={now.can} run={run} onClose={onClose} onAnother={onAnother} />}
      {!run.running && job.findings_total > 0 && <Findings job={job} />}
    </div>
  );
}

function Outcome({ state }: { state: Import["state"] }) {
  const { t } = useTranslation();
  const tone = TONES[state as keyof typeof TONES] ?? "info";
  const title = state === "applied" ? t("imports.done") : t(`imports.state.${state}`);
  const text = state === "failed" || state === "applying" ? t("imports.failed_text") : state === "cancelled" ? t("imports.cancelled") : undefined;
  return <Alert type={tone} showIcon title={title} description={text} />;
}

function Result({ result }: { result: Record<string, unknown> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counts = Object.entries(result).filter(([, value]) => typeof value === "number" && value > 0);
  return (
    <dl className="import-counts">
      {counts.map(([name, value]) => (
        <div key={name} className="import-count">
          <dt>{lookUp(t, `imports.result.${name}`) ?? name}</dt>
          <dd>{number(value as number)}</dd>
        </div>
      ))}
    </dl>
  );
}

function NextSteps({ job, can, run, onClose, onAnother }: Props & { can: Import["can"] }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: t("imports.undo_title"),
      content: t("imports.undo_text"),
      okText: t("common.undo"),
      onOk: () => run.undo(),
    });
  return (
    <Space wrap>
      <Button type="primary" onClick={onClose}>
        {t(job.kind === "chart" ? "imports.show_chart" : "imports.show_contacts")}
      </Button>
      {can.apply && <Button onClick={run.apply}>{t("imports.go_on")}</Button>}
      {can.undo && (
        <Button icon={<UndoOutlined />} onClick={ask}>
          {t("imports.undo")}
        </Button>
      )}
      <Button onClick={onAnother}>{t("imports.another")}</Button>
    </Space>
  );
}
