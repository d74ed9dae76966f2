import { DownOutlined, EditOutlined, InboxOutlined, MoreOutlined, StarFilled, StarOutlined, SwapOutlined, TeamOutlined, UpOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, Tooltip } from "antd";
import { useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";

import "./account.css";

import { accountQuery, archiveAccount, editAccount } from "../../../api/accounts";
import type { Account, Attention } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { ATTENTIONS } from "../options";
import { SharingDialog } from "../sharing/SharingDialog";
import { TransferDialog } from "../sharing/TransferDialog";
import { AccountFacts } from "./AccountFacts";
import { EditAccount } from "./EditAccount";

interface Props {
  account: Account;
  tabs: ReactNode;
  /** What other parts of the product have to say of it at a glance. */
  signs?: ReactNode;
}

/** The first line of an account's page, its key facts to unfold below. */
export function AccountHeader({ account, tabs, signs }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const facts = [account.industry, account.region, account.size, account.product_interest].filter(Boolean);
  return (
    <header className="account-head">
      <div className="account-line">
        <div className="account-title">
          {account.parent && (
            <Link className="account-up" to={`/accounts/${account.parent.id}`}>
              {account.parent.name} /
            </Link>
          )}
          <h1>{account.name}</h1>
          <AttentionStar account={account} />
        </div>
        {tabs}
        <div className="account-brief">
          {signs}
          <span className="account-brief-text">{facts.join(" · ")}</span>
          <span className="nowrap">
            <span className="quiet">{t("directory.owner")}</span> {account.owner.name}
          </span>
          <Button
            type="text"
            size="small"
            aria-expanded={open}
            icon={open ? <UpOutlined /> : <DownOutlined />}
            iconPlacement="end"
            onClick={() => setOpen(!open)}
          >
            {t("directory.key_facts")}
          </Button>
          <AccountActions account={account} onOpen={setDialog} />
        </div>
      </div>
      {open && <AccountFacts account={account} />}
      <Dialogs account={account} dialog={dialog} onOpen={setDialog} />
    </header>
  );
}

type Dialog = "edit" | "sharing" | "transfer";

interface DialogsProps {
  account: Account;
  dialog: Dialog | null;
  onOpen: (dialog: Dialog | null) => void;
}

/** What opens from the account's menu. */
function Dialogs({ account, dialog, onOpen }: DialogsProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const close = () => onOpen(null);
  // Whoever keeps nothing does not see the account any more.
  const given = () => {
    close();
    queries.fetchQuery({ ...accountQuery(account.id), staleTime: 0 }).catch(() => void navigate("/accounts"));
  };
  return (
    <>
      {dialog === "edit" && <EditAccount account={account} onClose={close} />}
      {dialog === "sharing" && <SharingDialog account={account} onClose={close} onTransfer={() => onOpen("transfer")} />}
      {dialog === "transfer" && <TransferDialog accounts={[account]} onClose={close} onDone={given} />}
    </>
  );
}

function AttentionStar({ account }: { account: Account }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const set = useAction((attention: Attention) => editAccount(account.id, { attention, expected_version: account.version }), {
    stale: [["accounts", "list"], ["accounts", "tree"]],
    onDone: (saved) => queries.setQueryData(accountQuery(account.id).queryKey, saved),
  });
  const word = t(`directory.attentions.${account.attention}`);
  return (
    <Dropdown
      trigger={["click"]}
      disabled={!account.can.manage}
      menu={{
        selectedKeys: [account.attention],
        items: ATTENTIONS.map((key) => ({ key, label: t(`directory.attentions.${key}`), onClick: () => set.mutate(key) })),
      }}
    >
      <Tooltip title={word}>
        <Button
          type="text"
          size="small"
          aria-label={`${t("directory.attention")}: ${word}`}
          icon={account.attention === "key" ? <StarFilled /> : <StarOutlined />}
          style={{ color: account.attention === "none" ? "var(--ink-3)" : "#d99a00" }}
        />
      </Tooltip>
    </Dropdown>
  );
}

function AccountActions({ account, onOpen }: { account: Account; onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const archive = useAction(() => archiveAccount(account.id), {
    stale: [["accounts"]],
    said: () => t("directory.account_archived", { name: account.name }),
    onDone: () => void navigate("/accounts"),
  });
  const ask = () =>
    modal.confirm({
      title: t("directory.archive_title", { name: account.name }),
      content: t("directory.archive_text"),
      okText: t("directory.archive"),
      okButtonProps: { danger: true },
      onOk: () => archive.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "sharing", icon: <TeamOutlined />, label: t("directory.share.title"), onClick: () => onOpen("sharing") },
          { key: "edit", icon: <EditOutlined />, label: t("directory.edit_account"), disabled: !account.can.manage, onClick: () => onOpen("edit") },
          { key: "transfer", icon: <SwapOutlined />, label: t("directory.share.transfer"), disabled: !account.can.transfer, onClick: () => onOpen("transfer") },
          { key: "archive", icon: <InboxOutlined />, danger: true, label: t("directory.archive"), disabled: !account.can.archive, onClick: ask },
        ],
      }}
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("common.actions")} />
    </Dropdown>
  );
}
