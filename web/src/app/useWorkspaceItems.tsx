import { CheckOutlined, PlusOutlined, SwapOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { MenuProps } from "antd";

import { goToWorkspace, workspacesQuery } from "../api/workspaces";
import { useTranslation } from "../i18n";
import { useAction } from "../ui/useAction";

type Items = NonNullable<MenuProps["items"]>;

/** The workspaces one can go to, and the way to a new one, as a part of the user's menu. */
export function useWorkspaceItems(asked: boolean, onNew: () => void): Items {
  const { t } = useTranslation();
  const { data } = useQuery({ ...workspacesQuery, enabled: asked });
  const go = useAction((id: string) => goToWorkspace(id));
  if (!data) return [];
  const rows: Items = data.items.map((row) => ({
    key: row.id,
    icon: row.current ? <CheckOutlined /> : <SwapOutlined />,
    label: row.current ? `${row.name} · ${t("joining.switcher.here")}` : row.name,
    disabled: go.isPending,
    onClick: () => !row.current && go.mutate(row.id),
  }));
  const open = data.open ? [{ key: "new", icon: <PlusOutlined />, label: t("joining.switcher.new"), onClick: onNew }] : [];
  return [{ type: "group", key: "workspaces", label: t("joining.switcher.title"), children: [...rows, ...open] }, { type: "divider" }];
}
