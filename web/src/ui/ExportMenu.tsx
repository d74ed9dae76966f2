import { ExportOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";

import { useTranslation } from "../i18n";
import { useDownload, type FileSource } from "./useDownload";

interface Props {
  /** What can be taken along, in the order of the menu. */
  files: readonly { key: string; label: string; source: FileSource }[];
}

/** Take along what one looks at, as one of several files. */
export function ExportMenu({ files }: Props) {
  const { t } = useTranslation();
  const download = useDownload();
  const items = files.map(({ key, label, source }) => ({ key, label, onClick: () => download.mutate(source) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <span>
        <Tooltip title={t("common.export")}>
          <Button icon={<ExportOutlined />} loading={download.isPending} aria-label={t("common.export")} />
        </Tooltip>
      </span>
    </Dropdown>
  );
}
