import { fetchFile, listExportAddress } from "../../../api/exports";
import { currentLanguage, useTranslation } from "../../../i18n";
import { ExportMenu } from "../../../ui/ExportMenu";
import type { Measure } from "./model";

interface Props {
  accountId: string;
  measure: Measure;
  period: { since: string; until: string };
}

/** Take the map along: as it stands, ours across by one measure, or a row for each pair with all of them. */
export function HeatExport({ accountId, measure, period: { since, until } }: Props) {
  const { t } = useTranslation();
  const file = (what: Measure | "all", format: "csv" | "xlsx", label: string) => ({
    key: `${what} ${format}`,
    label,
    source: () => fetchFile(listExportAddress(`accounts/${accountId}/heat-map`, format, currentLanguage(), { measure: what, since, until }), `heat-map.${format}`),
  });
  const crossed = t("heat.export.crossed", { measure: t(`heat.measures.${measure}`) });
  return (
    <ExportMenu
      files={[
        file(measure, "xlsx", `${crossed} · Excel`),
        file(measure, "csv", `${crossed} · CSV`),
        file("all", "xlsx", `${t("heat.export.pairs")} · Excel`),
        file("all", "csv", `${t("heat.export.pairs")} · CSV`),
      ]}
    />
  );
}
