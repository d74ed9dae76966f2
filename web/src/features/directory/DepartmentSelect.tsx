import { useQuery } from "@tanstack/react-query";
import { TreeSelect } from "antd";
import { useMemo } from "react";

import { departmentsQuery } from "../../api/accounts";
import { useTranslation } from "../../i18n";
import { departmentTree } from "./departments/departmentTree";

interface Props {
  accountId: string | null;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** A department that may not be chosen, with all below it. */
  without?: string;
}

/** Choose a department of an account from its tree. */
export function DepartmentSelect({ accountId, id, value, onChange, without }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...departmentsQuery(accountId ?? ""), enabled: accountId !== null });
  const tree = useMemo(() => departmentTree(data ?? [], without), [data, without]);
  return (
    <TreeSelect<string | null>
      id={id ?? ""}
      aria-label={t("directory.department")}
      allowClear
      disabled={accountId === null}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: "title" }}
      treeData={tree}
      fieldNames={{ label: "title", value: "key", children: "children" }}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      notFoundContent={t("directory.empty_departments")}
      style={{ width: "100%" }}
    />
  );
}
