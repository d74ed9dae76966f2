import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined, EditOutlined, FormOutlined, PlusOutlined } from "@ant-design/icons";
import type { MenuProps } from "antd";

import type { Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

type Items = NonNullable<MenuProps["items"]>;

interface Hooks {
  onEdit: () => void;
  onRename: () => void;
}

/** What can be done with a stage: rename, edit, put elsewhere, one more beside it, away with it. */
export function useStageMenu(stage: Stage, { onEdit, onRename }: Hooks): Items {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const at = chain.stages.findIndex((one) => one.id === stage.id);
  const beside = (place: number) => chain.stages[place]?.id ?? null;
  const put = (after_id: string | null) => deeds.editStage(stage.id, { after_id });
  const insert = (after_id: string | null) => void deeds.addStage({ name: t("chains.stage.new_name"), after_id });
  return [
    { key: "rename", icon: <FormOutlined />, label: t("chains.stage.rename"), onClick: onRename },
    { key: "edit", icon: <EditOutlined />, label: t("chains.stage.edit_all"), onClick: onEdit },
    { type: "divider" },
    { key: "left", icon: <ArrowLeftOutlined />, label: t("chains.stage.to_left"), disabled: at <= 0, onClick: () => put(beside(at - 2)) },
    { key: "right", icon: <ArrowRightOutlined />, label: t("chains.stage.to_right"), disabled: at >= chain.stages.length - 1, onClick: () => put(beside(at + 1)) },
    { key: "after", icon: <PlusOutlined />, label: t("chains.stage.insert_after"), onClick: () => insert(stage.id) },
    { type: "divider" },
    { key: "remove", danger: true, icon: <DeleteOutlined />, label: t("chains.stage.remove"), onClick: () => deeds.removeStage(stage.id) },
  ];
}
