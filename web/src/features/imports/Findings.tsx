import { CheckCircleOutlined, CloseCircleFilled, DownloadOutlined, InfoCircleOutlined, WarningFilled } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";

import { findingsAddress, type Finding, type Import } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { findingText } from "./findingText";

const SHOWN = 100;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;
const ICONS: Record<Finding["severity"], ReactNode> = {
  error: <CloseCircleFilled style={{ color: "var(--danger)" }} />,
  warning: <WarningFilled style={{ color: "#d48806" }} />,
  info: <InfoCircleOutlined style={{ color: "var(--ink-3)" }} />,
};

/** What was found about the rows, the worst first. */
export function Findings({ job }: { job: Pick<Import, "id" | "findings" | "findings_total"> }) {
  const { t } = useTranslation();
  const sorted = [...job.findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.row - b.row);
  return (
    <section className="import-findings">
      <h3>
        {t("imports.findings")}
        {job.findings_total > 0 && (
          <a href={findingsAddress(job.id)} download>
            <Button type="link" size="small" icon={<DownloadOutlined />}>
              {t("imports.download")}
            </Button>
          </a>
        )}
      </h3>
      {sorted.length === 0 && (
        <p className="quiet">
          <CheckCircleOutlined style={{ color: "#389e0d" }} /> {t("imports.findings_none")}
        </p>
      )}
      <ul>
        {sorted.slice(0, SHOWN).map((finding, index) => (
          <li key={index}>
            <span title={t(`imports.severity.${finding.severity}`)}>{ICONS[finding.severity]}</span>
            <span className="quiet nowrap">
              {finding.row > 0 ? t("imports.row", { row: finding.row }) : t("imports.whole_file")}
            </span>
            <span>{findingText(t, finding)}</span>
          </li>
        ))}
      </ul>
      {job.findings_total > SHOWN && (
        <p className="quiet">{t("imports.findings_more", { count: job.findings_total, shown: Math.min(SHOWN, sorted.length) })}</p>
      )}
    </section>
  );
}
