import { CheckCircleOutlined, CloseCircleFilled, DownloadOutlined, InfoCircleOutlined, WarningFilled } from "@ant-design/icons";
import { Segmented, Table } from "antd";
import type { ColumnsType } from "antd/es/table";
import { useState, type ReactNode } from "react";

import { fetchFile } from "../../api/exports";
import { findingsAddress, type Finding, type Import } from "../../api/imports";
import { useFormat, useTranslation, type TFunction } from "../../i18n";
import { DownloadButton } from "../../ui/DownloadButton";
import { findingText } from "./findingText";

const PAGE = 10;
const SEVERITIES = ["error", "warning", "info"] as const;
type Severity = Finding["severity"];

const ICONS: Record<Severity, ReactNode> = {
  error: <CloseCircleFilled style={{ color: "var(--danger)" }} />,
  warning: <WarningFilled style={{ color: "#c98300" }} />,
  info: <InfoCircleOutlined style={{ color: "var(--ink-3)" }} />,
};

interface Line extends Finding {
  key: number;
}

/** What was found about the rows: where, how bad, what; and all of it as a file to correct. */
export function FindingsTable({ job }: { job: Pick<Import, "id" | "findings" | "findings_total"> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const lines: Line[] = job.findings.map((finding, key) => ({ ...finding, key }));
  const shown = severity === "all" ? lines : lines.filter((line) => line.severity === severity);
  return (
    <section className="import-part">
      <h3>
        {t("imports.findings")}
        {job.findings_total > 0 && (
          <DownloadButton type="link" size="small" icon={<DownloadOutlined />} source={() => fetchFile(findingsAddress(job.id), "errors.csv")}>
            {t("imports.download")}
          </DownloadButton>
        )}
      </h3>
      {lines.length === 0 ? (
        <p className="import-note">
          <CheckCircleOutlined style={{ color: "#2f8f1d" }} aria-hidden /> {t("imports.findings_none")}
        </p>
      ) : (
        <>
          <SeverityFilter lines={lines} value={severity} onChange={setSeverity} />
          <Table<Line>
            size="small"
            className="import-findings"
            dataSource={shown}
            columns={columns(t)}
            pagination={{ pageSize: PAGE, hideOnSinglePage: true, size: "small", showSizeChanger: false }}
          />
        </>
      )}
      {job.findings_total > lines.length && (
        <p className="quiet import-note">
          {t("imports.findings_more", { count: job.findings_total, total: number(job.findings_total), shown: number(lines.length) })}
        </p>
      )}
    </section>
  );
}

interface FilterProps {
  lines: Line[];
  value: Severity | "all";
  onChange: (value: Severity | "all") => void;
}

function SeverityFilter({ lines, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const count = (severity: Severity) => lines.filter((line) => line.severity === severity).length;
  const present = SEVERITIES.filter((severity) => count(severity) > 0);
  if (present.length < 2) return null;
  return (
    <Segmented<Severity | "all">
      size="small"
      className="import-severities"
      value={value}
      options={[
        { value: "all" as const, label: `${t("common.all")} ${lines.length}` },
        ...present.map((severity) => ({
          value: severity,
          icon: ICONS[severity],
          label: `${t(`imports.severity.${severity}`)} ${count(severity)}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}

function columns(t: TFunction): ColumnsType<Line> {
  return [
    {
      key: "row",
      title: t("imports.row_number"),
      width: 76,
      render: (_, { row }) => (row > 0 ? row : <span className="quiet">{t("imports.whole_file")}</span>),
    },
    {
      key: "severity",
      title: "",
      width: 30,
      render: (_, { severity }) => (
        <span role="img" aria-label={t(`imports.severity.${severity}`)} title={t(`imports.severity.${severity}`)}>
          {ICONS[severity]}
        </span>
      ),
    },
    { key: "text", title: t("imports.finding_what"), render: (_, finding) => findingText(t, finding) },
  ];
}
