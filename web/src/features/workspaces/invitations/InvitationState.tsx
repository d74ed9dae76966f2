import { CheckCircleOutlined, ClockCircleOutlined, MinusCircleOutlined, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";

import type { Invitation } from "../../../api/workspaces";
import { useFormat, useTranslation } from "../../../i18n";

const ICONS: Record<Invitation["state"], ReactNode> = {
  open: <CheckCircleOutlined style={{ color: "#2f8f1d" }} />,
  expired: <ClockCircleOutlined />,
  used_up: <MinusCircleOutlined />,
  revoked: <StopOutlined />,
};

/** How an invitation stands, in words. */
export function InvitationState({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = invitation.state === "revoked" ? invitation.revoked_at : invitation.expires_at;
  return (
    <span className={invitation.state === "open" ? "" : "quiet"}>
      {ICONS[invitation.state]} {t(`joining.invitations.state_${invitation.state}`, { date: when ? format.dateTime(when) : "" })}
    </span>
  );
}
