import { App, Button, Tag, type TableColumnsType } from "antd";

import "./invitations.css";

import { revokeInvitation, type Invitation } from "../../../api/workspaces";
import { useFormat, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { useIsPhone } from "../../../ui/useIsPhone";
import { WholeTable } from "../../../ui/WholeTable";
import { InvitationState } from "./InvitationState";

/** Invitations with how they stand and who used them. */
export function InvitationTable({ rows, mine }: { rows: Invitation[]; mine: string }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const columns: TableColumnsType<Invitation> = [
    { title: t("joining.invitations.kind"), render: (_, row) => <Kind row={row} mine={mine} phone={phone} /> },
    { title: t("joining.invitations.state"), render: (_, row) => <InvitationState invitation={row} />, responsive: ["md"] },
    { title: t("joining.invitations.uses"), render: (_, row) => <Uses row={row} />, responsive: ["md"] },
    { render: (_, row) => row.state === "open" && <Revoke row={row} />, width: 90, align: "end" },
  ];
  return <WholeTable<Invitation> dataSource={rows} columns={columns} />;
}

function Kind({ row, mine, phone }: { row: Invitation; mine: string; phone: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const whom = [row.role && t(`workspaces.role_${row.role}`), row.team_name].filter(Boolean).join(" · ");
  return (
    <>
      <Tag variant="filled" style={{ marginInlineEnd: 8 }} color={row.kind === "member" ? "blue" : "gold"}>
        {t(`joining.invitations.kind_${row.kind}`)}
      </Tag>
      {whom}
      {row.note && <div>{row.note}</div>}
      <div className="quiet invitation-note">
        {row.created_by_id === mine
          ? format.dateTime(row.created_at)
          : t("joining.invitations.created", { name: row.created_by_name, date: format.dateTime(row.created_at) })}
      </div>
      {phone && (
        <>
          <div>
            <InvitationState invitation={row} />
          </div>
          <Uses row={row} />
        </>
      )}
    </>
  );
}

function Uses({ row }: { row: Invitation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {t("joining.invitations.uses_of", { used: row.used, max: row.max_uses })}
      {row.uses.length === 0 && <div className="quiet invitation-note">{t("joining.invitations.nobody_yet")}</div>}
      {row.uses.map((use) => (
        <div className="invitation-note" key={use.used_at + use.name}>
          {t("joining.invitations.used_by", { name: use.name, date: format.dateTime(use.used_at) })}
        </div>
      ))}
    </>
  );
}

function Revoke({ row }: { row: Invitation }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const revoke = useAction(() => revokeInvitation(row.id), {
    stale: [["invitations"]],
    said: () => t("joining.invitations.revoked"),
  });
  const ask = () =>
    modal.confirm({
      title: t("joining.invitations.revoke_title"),
      content: t("joining.invitations.revoke_text"),
      okText: t("joining.invitations.revoke"),
      okButtonProps: { danger: true },
      onOk: () => revoke.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <Button size="small" danger onClick={ask}>
      {t("joining.invitations.revoke")}
    </Button>
  );
}
