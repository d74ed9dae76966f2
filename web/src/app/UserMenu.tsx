import { ApartmentOutlined, BranchesOutlined, BulbOutlined, CustomerServiceOutlined, FundOutlined, LogoutOutlined, NodeIndexOutlined, NotificationOutlined, SettingOutlined, SwapOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Avatar, Dropdown } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { sessionQuery, signOut } from "../api/session";
import type { Session } from "../api/types";
import { NewWorkspace } from "../features/workspaces/NewWorkspace";
import { avatarText } from "../graph/text";
import { useTranslation } from "../i18n";
import { useAction } from "../ui/useAction";
import { useIsPhone } from "../ui/useIsPhone";
import { useWorkspaceItems } from "./useWorkspaceItems";

/** Who is signed in, his settings, and the way out. */
export function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const phone = useIsPhone();
  const [opened, setOpened] = useState(false);
  const [founding, setFounding] = useState(false);
  const workspaces = useWorkspaceItems(opened, () => setFounding(true));
  const leave = useAction(signOut, {
    onDone: () => {
      // The session stays in the cache, or nobody who looks at it would hear that it ended.
      queries.setQueryData(sessionQuery.queryKey, (state) => state && { ...state, session: null });
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    },
  });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        onOpenChange={setOpened}
        menu={{
          items: [
            { key: "who", label: `${session.name} · ${session.email}`, disabled: true },
            { type: "divider" },
            ...workspaces,
            { key: "profile", icon: <UserOutlined />, label: t("shell.profile"), onClick: () => navigate("/settings/profile") },
            ...(phone
              ? [
                  { key: "paths", icon: <NodeIndexOutlined />, label: t("paths.nav"), onClick: () => navigate("/paths") },
                  { key: "suggestions", icon: <BulbOutlined />, label: t("shell.suggestions"), onClick: () => navigate("/suggestions") },
                  { key: "opportunities", icon: <FundOutlined />, label: t("shell.opportunities"), onClick: () => navigate("/opportunities") },
                  { key: "chains", icon: <BranchesOutlined />, label: t("shell.chains"), onClick: () => navigate("/chains") },
                  { key: "cases", icon: <CustomerServiceOutlined />, label: t("cases.title"), onClick: () => navigate("/cases") },
                  { key: "campaigns", icon: <NotificationOutlined />, label: t("campaigns.title"), onClick: () => navigate("/campaigns") },
                  { key: "structure", icon: <ApartmentOutlined />, label: t("shell.structure"), onClick: () => navigate("/structure") },
                  { key: "settings", icon: <SettingOutlined />, label: t("shell.settings"), onClick: () => navigate("/settings") },
                ]
              : []),
            { key: "handovers", icon: <SwapOutlined />, label: t("handover.list_title"), onClick: () => navigate("/handovers") },
            { key: "out", icon: <LogoutOutlined />, label: t("shell.sign_out"), onClick: () => leave.mutate() },
          ],
        }}
      >
        <button type="button" className="shell-user" aria-label={t("shell.user_menu", { name: session.name })}>
          <Avatar size={26} style={{ background: "#2f6bff", fontSize: 12 }}>
            {avatarText(session.name)}
          </Avatar>
          <span className="shell-user-name">{session.name}</span>
        </button>
      </Dropdown>
      {founding && <NewWorkspace onClose={() => setFounding(false)} />}
    </>
  );
}
