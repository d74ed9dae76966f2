import { TreeSelect } from "antd";
import { useMemo } from "react";

import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { departmentBranches } from "./departmentBranches";

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  size?: "small" | "middle";
  disabled?: boolean;
}

/** Choose one of the departments the chart knows. */
export function DepartmentPick({ id, value, onChange, size = "middle", disabled = false }: Props) {
  const { t } = useTranslation();
  const { state } = useChartApi();
  const tree = useMemo(() => departmentBranches(state.departments), [state.departments]);
  return (
    <TreeSelect<string | null>
      {...(id ? { id } : {})}
      aria-label={t("orgchart.department")}
      size={size}
      disabled={disabled}
      allowClear
      showSearch={{ treeNodeFilterProp: "title" }}
      treeDefaultExpandAll
      treeData={tree}
      value={value ?? null}
      placeholder={t("orgchart.no_department")}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      popupMatchSelectWidth={false}
      style={{ width: "100%" }}
    />
  );
}
