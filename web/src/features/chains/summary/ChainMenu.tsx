import { AppstoreAddOutlined, DeleteOutlined, MoreOutlined, RollbackOutlined, SaveOutlined, FundOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { archiveChain, restoreChain } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { useChainApi } from "../chainContext";
import { ApplyStages } from "../stage/ApplyStages";
import { SaveStages } from "../stage/SaveStages";
import { AboutDialog } from "./AboutDialog";

type Items = NonNullable<MenuProps["items"]>;

/** What is done to a chain as a whole, and seldom. */
export function ChainMenu() {
  const { t } = useTranslation();
  const { chain, canEdit } = useChainApi();
  const [dialog, setDialog] = useState<"apply" | "save" | "about" | null>(null);
  const { remove, restore } = useArchiving();
  if (!canEdit && !chain.can.restore) return null;
  const close = () => setDialog(null);
  const items: Items = canEdit
    ? [
        { key: "about", icon: <FundOutlined />, label: t("chains.about.title"), onClick: () => setDialog("about") },
        { key: "apply", icon: <AppstoreAddOutlined />, label: t("chains.template.apply"), onClick: () => setDialog("apply") },
        { key: "save", icon: <SaveOutlined />, label: t("chains.template.save"), disabled: chain.stages.length === 0, onClick: () => setDialog("save") },
        { type: "divider" },
        { key: "archive", danger: true, icon: <DeleteOutlined />, label: t("chains.archive"), onClick: remove },
      ]
    : [{ key: "restore", icon: <RollbackOutlined />, label: t("chains.restore"), onClick: restore }];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button type="text" icon={<MoreOutlined />} aria-label={t("common.more")} />
      </Dropdown>
      {dialog === "apply" && <ApplyStages onClose={close} />}
      {dialog === "save" && <SaveStages onClose={close} />}
      {dialog === "about" && <AboutDialog onClose={close} />}
    </>
  );
}

function useArchiving() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { chain } = useChainApi();
  const stale = [["chains"], ["undo", chain.account.id], ["changes", chain.account.id]];
  const away = useAction(() => archiveChain(chain.id), {
    stale,
    said: () => t("chains.archived_done", { name: chain.name }),
    onDone: () => void navigate(`/accounts/${chain.account.id}/chains`),
  });
  const back = useAction(() => restoreChain(chain.id), { stale });
  const remove = () =>
    void modal.confirm({ title: t("chains.archive_ask", { name: chain.name }), content: t("chains.archive_text"), onOk: () => away.mutateAsync(undefined).catch(() => undefined) });
  return { remove, restore: () => back.mutate(undefined) };
}
