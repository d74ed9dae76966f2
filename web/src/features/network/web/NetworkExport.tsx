import { fetchFile, listExportAddress } from "../../../api/exports";
import { currentLanguage, useTranslation } from "../../../i18n";
import { ExportMenu } from "../../../ui/ExportMenu";

/** Take along who is seen with whom, a row for each two. */
export function NetworkExport({ accountId, period: { since, until } }: { accountId: string; period: { since: string; until: string } }) {
  const { t } = useTranslation();
  const file = (format: "csv" | "xlsx", label: string) => ({
    key: format,
    label,
    source: () => fetchFile(listExportAddress(`accounts/${accountId}/network`, format, currentLanguage(), { since, until }), `network.${format}`),
  });
  return <ExportMenu files={[file("xlsx", t("directory.export_xlsx")), file("csv", t("directory.export_csv"))]} />;
}
