import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";

import { listExportAddress } from "../../api/exports";
import { currentLanguage, useTranslation } from "../../i18n";

interface Props {
  list: "accounts" | "contacts";
  query: Record<string, string | number | boolean | null | undefined>;
}

/** Take the list that the filter leaves along as a file. */
export function ExportButton({ list, query }: Props) {
  const { t } = useTranslation();
  const item = (format: "csv" | "xlsx", label: string) => ({
    key: format,
    label: (
      <a href={listExportAddress(list, format, currentLanguage(), query)} download>
        {label}
      </a>
    ),
  });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items: [item("xlsx", t("directory.export_xlsx")), item("csv", t("directory.export_csv"))] }}
    >
      <span>
        <Tooltip title={t("common.export")}>
          <Button icon={<ExportOutlined />} aria-label={t("common.export")} />
        </Tooltip>
      </span>
    </Dropdown>
  );
}
