import { Dropdown, type MenuProps } from "antd";
import type { ReactElement } from "react";

import { useTranslation, type TFunction } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { FORMATS, useExport } from "./useExport";

type Items = NonNullable<MenuProps["items"]>;

/** The files a chart can leave as. */
export function exportItems(t: TFunction, make: (format: (typeof FORMATS)[number]) => void): Items {
  return FORMATS.map((format) => ({ key: format, label: t(`orgchart.export.${format}`), onClick: () => make(format) }));
}

/** Take the chart along as a file that shows what is on the screen. */
export function ExportMenu({ children }: { children: ReactElement }) {
  const { t } = useTranslation();
  const { forest } = useChartApi();
  const make = useExport();
  const items: Items = [
    ...exportItems(t, (format) => void make(format)),
    { type: "divider" },
    { key: "hint", disabled: true, label: <small>{t("orgchart.export.as_shown")}</small> },
  ];
  return (
    <Dropdown trigger={["click"]} disabled={forest.size === 0} menu={{ items }}>
      <span>{children}</span>
    </Dropdown>
  );
}
