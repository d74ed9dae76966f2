import { EditOutlined, KeyOutlined, MoreOutlined, RollbackOutlined, StopOutlined, SwapOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { reactivateMember } from "../../api/staff";
import type { Member } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { ResetLink } from "./ResetLink";

interface Props {
  member: Member;
  onEdit: () => void;
  onDeactivate: () => void;
}

/** What may be done with a colleague; nothing is offered that the server refuses. */
export function MemberActions({ member, onEdit, onDeactivate }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const bringBack = useAction(() => reactivateMember(member.id), {
    stale: [["members"]],
    said: () => t("staff.reactivated", { name: member.name }),
  });
  const [resetting, setResetting] = useState(false);
  const { can } = member;
  const items = [
    ...(can.edit || can.move ? [{ key: "edit", icon: <EditOutlined />, label: t("common.edit"), onClick: onEdit }] : []),
    ...(can.leaving
      ? [{ key: "leaving", icon: <SwapOutlined />, label: t("staff.leaving"), onClick: () => void navigate(`/members/${member.id}/leaving`) }]
      : []),
    ...(can.edit && member.active
      ? [{ key: "reset", icon: <KeyOutlined />, label: t("identity.reset_link.action"), onClick: () => setResetting(true) }]
      : []),
    ...(can.deactivate && member.active
      ? [{ key: "stop", icon: <StopOutlined />, danger: true, label: t("staff.deactivate"), onClick: onDeactivate }]
      : []),
    ...(can.edit && !member.active
      ? [{ key: "back", icon: <RollbackOutlined />, label: t("staff.reactivate"), onClick: () => bringBack.mutate() }]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("staff.actions_of", { name: member.name })} />
      </Dropdown>
      {resetting && <ResetLink member={member} onClose={() => setResetting(false)} />}
    </>
  );
}
