import { UndoOutlined } from "@ant-design/icons";
import { Alert, App, Button, Progress, Result as Verdict } from "antd";
import { useNavigate } from "react-router";

import "./running.css";

import type { Import, ImportProgress } from "../../api/imports";
import { problemText, useFormat, useTranslation } from "../../i18n";
import { FindingsTable } from "./FindingsTable";
import { failureOf, resultsOf } from "./result";
import { ShapeLine } from "./ShapeLine";
import type { ImportRun } from "./useImportRun";

interface Props {
  job: Import;
  run: ImportRun;
  onClose: () => void;
  onAnother: () => void;
}

/** How far it is, what came of it, and the way back. */
export function ApplyStep({ job, run, onClose, onAnother }: Props) {
  const now = run.progress ?? job;
  return (
    <div className="import-apply">
      <ShapeLine job={job} />
      {run.running ? <Running now={now} run={run} /> : <Outcome now={now} />}
      <Results now={now} />
      {!run.running && <NextSteps job={job} can={now.can} run={run} onClose={onClose} onAnother={onAnother} />}
      {!run.running && now.state !== "undone" && job.findings_total > 0 && <FindingsTable job={job} />}
    </div>
  );
}

type Now = Pick<ImportProgress, "state" | "done" | "total" | "result">;

function Running({ now, run }: { now: Now; run: ImportRun }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const undoing = run.running === "undo";
  const begun = !undoing || now.state === "undoing";
  const done = undoing ? now.total - now.done : now.done;
  const values = { done: number(done), total: number(now.total) };
  const text = undoing ? t("imports.undoing", values) : t("imports.applying", values);
  return (
    <div className="import-running">
      <p aria-live="polite">{begun ? text : t("imports.undo_begins")}</p>
      <Progress percent={begun && now.total > 0 ? Math.round((done / now.total) * 100) : 0} status="active" />
      <Button onClick={run.stop} loading={run.stopping}>
        {t(run.stopping ? "imports.stopping" : "imports.cancel")}
      </Button>
    </div>
  );
}

const VERDICTS = { applied: "success", undone: "info" } as const;

function Outcome({ now }: { now: Now }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { state } = now;
  if (state === "applied" || state === "undone") {
    return <Verdict className="import-verdict" status={VERDICTS[state]} title={t(`imports.outcome.${state}`)} />;
  }
  const failure = failureOf(now.result);
  return (
    <Alert
      type={state === "failed" ? "error" : "warning"}
      showIcon
      title={t(state === "failed" ? "imports.outcome.failed" : "imports.outcome.stopped", {
        done: number(now.done),
        total: number(now.total),
      })}
      description={failure ? problemText(t, failure) : t("imports.outcome.kept")}
    />
  );
}

function Results({ now }: { now: Now }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const results = resultsOf(now.result);
  if (now.state === "undone" || results.length === 0) return null;
  return (
    <dl className="import-counts import-results">
      {results.map(({ name, value }) => (
        <div key={name} className="import-count">
          <dt>{t(`imports.result.${name}`)}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where one sees what came of it. */
function shownAt({ kind, account_id, mapping }: Import): string {
  if (kind === "leads") return "/leads?place=all&sort=-created_at";
  if (kind === "campaign") return `/campaigns/${mapping.campaign}`;
  if (kind === "cases") return account_id ? `/accounts/${account_id}/cases` : "/cases?state=all";
  return account_id ? `/accounts/${account_id}/${kind}` : "/contacts?sort=-created_at";
}

function NextSteps({ job, can, run, onClose, onAnother }: Props & { can: Import["can"] }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const show = () => {
    onClose();
    void navigate(shownAt(job));
  };
  const ask = () =>
    modal.confirm({
      title: t("imports.undo_title"),
      content: t("imports.undo_text"),
      okText: t("common.undo"),
      onOk: () => run.undo(),
    });
  return (
    <div className="import-next">
      {can.apply && (
        <Button type="primary" onClick={run.apply}>
          {t("imports.go_on")}
        </Button>
      )}
      <Button type={can.apply ? "default" : "primary"} onClick={show}>
        {t(`imports.show_${job.kind}`)}
      </Button>
      {can.undo && (
        <Button icon={<UndoOutlined />} onClick={ask}>
          {t("imports.undo")}
        </Button>
      )}
      <Button onClick={onAnother}>{t("imports.another")}</Button>
    </div>
  );
}
