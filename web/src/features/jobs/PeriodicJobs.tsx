import { useQuery } from "@tanstack/react-query";

import { periodicJobsQuery, type PeriodicJob } from "../../api/jobs";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { WholeTable } from "../../ui/WholeTable";
import { StateTag } from "./JobState";
import { kindName, rhythm } from "./words";

/** What the product does by itself, and when next. */
export function PeriodicJobs() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isPending, refetch } = useQuery(periodicJobsQuery);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <h2 className="jobs-second">{t("jobs.periodic")}</h2>
      <WholeTable<PeriodicJob>
        rowKey="kind"
        loading={isPending}
        dataSource={data ?? []}
        columns={[
          { title: t("jobs.kind"), render: (_, one) => kindName(t, one.kind) },
          { title: t("jobs.every"), render: (_, one) => rhythm(t, one.every_seconds), responsive: ["md"] },
          {
            title: t("jobs.last"),
            render: (_, one) =>
              one.last_state && one.last_at ? (
                <>
                  {one.last_state !== "done" && <StateTag state={one.last_state} />} {format.ago(one.last_at)}
                </>
              ) : (
                <span className="quiet">{t("jobs.never")}</span>
              ),
          },
          { title: t("jobs.next"), render: (_, one) => format.ago(one.next_at) },
        ]}
      />
    </>
  );
}
