import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Segmented } from "antd";
import { useState } from "react";

import "./jobs.css";

import { cancelJob, jobsQuery, OPEN_STATES, type Job } from "../../api/jobs";
import type { Session } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { PageHead } from "../../ui/PageHead";
import { WholeTable } from "../../ui/WholeTable";
import { useAction } from "../../ui/useAction";
import { JobState } from "./JobState";
import { PeriodicJobs } from "./PeriodicJobs";
import { kindName } from "./words";

const SHOWN = ["", "running", "waiting", "failed"] as const;

/** What is done in the background: one's own work, for administrators everybody's and the product's. */
export function Jobs({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [state, setState] = useState<(typeof SHOWN)[number]>("");
  const { data, error, isPending, refetch } = useQuery(jobsQuery(state));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const options = SHOWN.map((value) => ({ value, label: value === "" ? t("jobs.all") : t(`jobs.states.${value}`) }));
  return (
    <>
      <PageHead title={t("jobs.title")} intro={t("jobs.intro")} actions={<Segmented options={options} value={state} onChange={setState} />} />
      <JobTable rows={data?.jobs ?? []} loading={isPending} />
      {session.role === "administrator" && <PeriodicJobs />}
    </>
  );
}

function JobTable({ rows, loading }: { rows: Job[]; loading: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stop = useAction(cancelJob, { stale: [["jobs"]], said: () => t("jobs.stopped") });
  return (
    <WholeTable<Job>
      loading={loading}
      dataSource={rows}
      empty={<EmptyState title={t("jobs.none")} text={t("jobs.none_text")} />}
      columns={[
        {
          title: t("jobs.kind"),
          render: (_, job) => (
            <span className="job-name">
              {kindName(t, job.kind)}
              <span className="quiet">{job.started_by ? t("jobs.by", { name: job.started_by }) : t("common.system")}</span>
            </span>
          ),
        },
        { title: t("jobs.state"), render: (_, job) => <JobState job={job} /> },
        { title: t("jobs.when"), width: 130, render: (_, job) => format.ago(job.finished_at ?? job.started_at ?? job.created_at), responsive: ["md"] },
        {
          key: "stop",
          align: "right",
          width: 76,
          render: (_, job) =>
            OPEN_STATES.has(job.state) &&
            !job.cancel_asked && (
              <Popconfirm title={t("jobs.stop_sure")} onConfirm={() => stop.mutate(job.id)}>
                <Button type="link" size="small" danger>
                  {t("jobs.stop")}
                </Button>
              </Popconfirm>
            ),
        },
      ]}
    />
  );
}
