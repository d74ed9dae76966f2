import { App } from "antd";

import { exportStructure, type StructureExport } from "../../../api/stewardship";
import type { ChartView } from "../../../graph";
import { lookUp, problemText, toProblem, useTranslation } from "../../../i18n";
import { saveFile } from "../../../ui/saveFile";
import type { Choices } from "./useStructureView";

type Format = StructureExport["format"];
export const FORMATS = ["png", "svg", "pdf", "pptx", "xlsx", "csv", "mermaid", "text"] as const satisfies readonly Format[];

/** Have the server make a file of what is on the screen, and save it. */
export function useStructureExport(choices: Choices, view: ChartView): (format: Format) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return async (format) => {
    const key = `export-${format}`;
    void message.loading({ key, content: t("orgchart.export.working"), duration: 0 });
    try {
      const file = await exportStructure({
        format,
        view: {
          collapsed: [...view.collapsed],
          layout: choices.layout,
          color_by: choices.color,
          customers: choices.customers,
          show_departments: view.show_departments,
          lang: view.lang,
          text: "",
          title: "",
        },
      });
      saveFile(file.name, file.content);
      const remarks = file.notes.map((note) => lookUp(t, `problems.${note.code}`, note.params)).filter(Boolean);
      void message.success({ key, content: [t("orgchart.export.done", { name: file.name }), ...remarks].join(" ") });
    } catch (error) {
      void message.error({ key, content: problemText(t, toProblem(error)), duration: 7 });
    }
  };
}
