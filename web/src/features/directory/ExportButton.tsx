import { fetchFile, listExportAddress, type ExportedList } from "../../api/exports";
import { currentLanguage, useTranslation } from "../../i18n";
import { ExportMenu } from "../../ui/ExportMenu";

interface Props {
  list: ExportedList;
  query: Record<string, string | number | boolean | null | undefined>;
}

/** Take the list that the filter leaves along as a file. */
export function ExportButton({ list, query }: Props) {
  const { t } = useTranslation();
  const file = (format: "csv" | "xlsx", label: string) => ({
    key: format,
    label,
    source: () => fetchFile(listExportAddress(list, format, currentLanguage(), query), `${list.split("/")[0]}.${format}`),
  });
  return <ExportMenu files={[file("xlsx", t("directory.export_xlsx")), file("csv", t("directory.export_csv"))]} />;
}
