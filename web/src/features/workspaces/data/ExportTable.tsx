import { Button, Progress, Tag, Typography } from "antd";

import { cancelJob } from "../../../api/jobs";
import type { WorkspaceExport } from "../../../api/portability";
import { useTranslation } from "../../../i18n";
import { useFormat } from "../../../i18n/format";
import { useAction } from "../../../ui/useAction";
import { WholeTable } from "../../../ui/WholeTable";

const COLORS: Record<WorkspaceExport["state"], string> = {
  making: "processing",
  ready: "success",
  taken: "default",
  expired: "default",
  failed: "error",
  cancelled: "default",
};

interface Props {
  rows: WorkspaceExport[];
  loading: boolean;
  onFetch: (one: WorkspaceExport) => void;
}

/** The newest exports: who asked for each, how far it is, and the way to its file. */
export function ExportTable({ rows, loading, onFetch }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const stop = useAction(cancelJob, { stale: [["workspace-exports"], ["jobs"]], said: () => t("portability.stopped") });
  return (
    <WholeTable<WorkspaceExport>
      loading={loading}
      dataSource={rows}
      columns={[
        {
          title: t("portability.when"),
          render: (_, one) => (
            <>
              {format.dateTime(one.asked_at)}
              <div className="quiet">{t("portability.by", { name: one.asked_by })}</div>
            </>
          ),
        },
        { title: t("portability.state"), render: (_, one) => <State one={one} /> },
        { title: t("portability.size"), render: (_, one) => <Size one={one} />, responsive: ["md"] },
        {
          key: "act",
          align: "right",
          width: 96,
          render: (_, one) => {
            const job = one.job_id;
            if (one.state === "ready")
              return (
                <Button type="primary" size="small" onClick={() => onFetch(one)}>
                  {t("portability.fetch")}
                </Button>
              );
            return (
              one.state === "making" &&
              job && (
                <Button type="link" size="small" danger onClick={() => stop.mutate(job)}>
                  {t("portability.stop")}
                </Button>
              )
            );
          },
        },
      ]}
    />
  );
}

function State({ one }: { one: WorkspaceExport }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Tag variant="filled" color={COLORS[one.state]}>
        {t(`portability.states.${one.state}`)}
      </Tag>{" "}
      {one.state === "ready" && one.expires_at && (
        <span className="quiet">{t("portability.until", { when: format.dateTime(one.expires_at) })}</span>
      )}
      {one.state === "making" && one.total !== null && one.total > 0 && (
        <div className="data-progress">
          <Progress percent={Math.round((one.done / one.total) * 100)} size="small" status="active" showInfo={false} />
          <span className="quiet">
            {t("portability.progress", { done: format.number(one.done), total: format.number(one.total) })}
          </span>
        </div>
      )}
    </>
  );
}

function Size({ one }: { one: WorkspaceExport }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!one.ready_at) return null;
  const about = [t("portability.rows", { rows: format.number(one.rows) }), ...(one.passwords ? [] : [t("portability.without")])];
  return (
    <>
      {format.bytes(one.size)}
      <span className="quiet data-about">{about.join(" · ")}</span>
      <div>
        <Typography.Text className="data-digest quiet" copyable={{ text: one.digest }} title={t("portability.digest_hint")}>
          {t("portability.digest")} {one.digest.slice(0, 12)}…
        </Typography.Text>
      </div>
    </>
  );
}
