import { TreeSelect } from "antd";
import { useMemo } from "react";

import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { departmentBranches } from "../forms/departmentBranches";

interface Props {
  id: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Choose several departments; one includes those below it. */
export function DepartmentsPick({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const { state } = useChartApi();
  const tree = useMemo(() => departmentBranches(state.departments), [state.departments]);
  return (
    <TreeSelect<string[]>
      id={id}
      multiple
      allowClear
      size="small"
      maxTagCount="responsive"
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: "title" }}
      aria-label={t("orgchart.filter.departments")}
      treeData={tree}
      value={[...value]}
      onChange={onChange}
      style={{ width: "100%" }}
    />
  );
}
