import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";

import { fetchFile, listExportAddress, type ExportedList } from "../../api/exports";
import { currentLanguage, useTranslation } from "../../i18n";
import { useDownload } from "../../ui/useDownload";

interface Props {
  list: ExportedList;
  query: Record<string, string | number | boolean | null | undefined>;
}

/** Take the list that the filter leaves along as a file. */
export function ExportButton({ list, query }: Props) {
  const { t } = useTranslation();
  const download = useDownload();
  const item = (format: "csv" | "xlsx", label: string) => ({
    key: format,
    label,
    onClick: () => download.mutate(() => fetchFile(listExportAddress(list, format, currentLanguage(), query), `${list.split("/")[0]}.${format}`)),
  });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items: [item("xlsx", t("directory.export_xlsx")), item("csv", t("directory.export_csv"))] }}
    >
      <span>
        <Tooltip title={t("common.export")}>
          <Button icon={<ExportOutlined />} loading={download.isPending} aria-label={t("common.export")} />
        </Tooltip>
      </span>
    </Dropdown>
  );
}
