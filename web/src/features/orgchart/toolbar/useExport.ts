import { App } from "antd";

import { exportChart, type ChartFormat, type ExportView } from "../../../api/exports";
import type { ChartView } from "../../../graph";
import { lookUp, problemText, toProblem, useTranslation } from "../../../i18n";
import { saveFile } from "../../../ui/saveFile";
import { useChartApi } from "../chartContext";

export const FORMATS = ["png", "svg", "pdf", "pptx", "xlsx", "csv", "text", "mermaid", "vcf"] as const satisfies ChartFormat[];

/** Have the server make a file of what is on the screen, and save it. */
export function useExport(): (format: ChartFormat) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { accountId, view, selection } = useChartApi();
  return async (format) => {
    const key = `export-${format}`;
    void message.loading({ key, content: t("orgchart.export.working"), duration: 0 });
    try {
      const file = await exportChart(accountId, format, shown(view, selection));
      saveFile(file.name, file.content);
      const remarks = file.notes.map((note) => lookUp(t, `problems.${note.code}`, note.params)).filter(Boolean);
      void message.success({ key, content: [t("orgchart.export.done", { name: file.name }), ...remarks].join(" "), duration: remarks.length ? 8 : 3 });
    } catch (error) {
      void message.error({ key, content: problemText(t, toProblem(error)), duration: 7 });
    }
  };
}

/** The part of the view that a file can show. */
export function shown(view: ChartView, selection: readonly string[]): ExportView {
  const { collapsed, layout, color_by, show_lines, line_kinds, show_departments, show_groups, lang, filter } = view;
  return {
    layout,
    color_by,
    show_lines,
    show_departments,
    show_groups,
    lang,
    collapsed: [...collapsed],
    selected: [...selection],
    ...(line_kinds ? { line_kinds: [...line_kinds] } : {}),
    filter: filter as ExportView["filter"],
  } as ExportView;
}
