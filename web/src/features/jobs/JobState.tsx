import { Progress, Tag } from "antd";

import type { Job } from "../../api/jobs";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { problemText } from "../../i18n/problems";

const COLORS: Record<Job["state"], string> = { waiting: "default", running: "processing", done: "green", failed: "error", cancelled: "default" };

/** How far a job is: a word, a bar while it runs, and what went wrong. */
export function JobState({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <>
      <StateTag state={job.state} /> <Aside job={job} />
      {job.state === "running" && job.total !== null && job.total > 0 && (
        <div className="job-progress">
          <Progress percent={Math.round((job.done / job.total) * 100)} size="small" status="active" showInfo={false} />
          <span className="quiet">{t("jobs.progress", { done: job.done, total: job.total })}</span>
        </div>
      )}
      {job.error !== "" && (
        <div className="job-error">
          {problemText(t, { code: job.error, status: 0, detail: job.error, params: job.error_params, fields: [] })}
        </div>
      )}
    </>
  );
}

/** The word for a state. */
export function StateTag({ state }: { state: Job["state"] }) {
  const { t } = useTranslation();
  return (
    <Tag variant="filled" color={COLORS[state]}>
      {t(`jobs.states.${state}`)}
    </Tag>
  );
}

function Aside({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.ago(job.run_at);
  if (job.state === "running") return <span className="quiet">{job.cancel_asked ? t("jobs.stopping") : job.attempts > 1 && t("jobs.attempts", { count: job.attempts })}</span>;
  if (job.state === "waiting" && job.run_at > job.created_at) return <span className="quiet">{t(job.error ? "jobs.next_try" : "jobs.starts", { when })}</span>;
  return null;
}
