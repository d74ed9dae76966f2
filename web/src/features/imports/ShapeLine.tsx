import { FileTextOutlined } from "@ant-design/icons";

import "./columns.css";

import type { Import } from "../../api/imports";
import { useFormat, useTranslation } from "../../i18n";

/** What was read: name, format, size, encoding. */
export function ShapeLine({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { number, bytes } = useFormat();
  const { format, rows, encoding } = job.shape;
  const said = [
    t("imports.shape", { format: t(`imports.format.${format}`), rows: number(rows) }),
    bytes(job.size),
    encoding && t("imports.encoding", { encoding: encoding.toUpperCase() }),
  ];
  return (
    <p className="import-shape">
      <FileTextOutlined aria-hidden /> <b>{job.file_name || t("imports.pasted")}</b>
      <span className="quiet">{said.filter(Boolean).join(" · ")}</span>
    </p>
  );
}
