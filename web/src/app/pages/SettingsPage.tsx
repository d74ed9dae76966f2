import { Segmented } from "antd";
import { useNavigate, useParams } from "react-router";

import "./settings.css";

import { TieKinds } from "../../features/orgchart/settings/TieKinds";
import { Members } from "../../features/workspaces/Members";
import { Profile } from "../../features/workspaces/Profile";
import { useTranslation } from "../../i18n";
import { useSession } from "../useSession";

const SECTIONS = ["profile", "members", "ties"] as const;
type Section = (typeof SECTIONS)[number];

/** What can be set: by everybody for himself, by owners for the workspace. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section } = useParams();
  const navigate = useNavigate();
  const session = useSession();
  const shown: Section = SECTIONS.find((one) => one === section) ?? "profile";
  const words: Record<Section, string> = {
    profile: t("workspaces.profile"),
    members: t("workspaces.members"),
    ties: t("workspaces.tie_kinds"),
  };
  return (
    <div className="page settings">
      <Segmented<Section>
        value={shown}
        options={SECTIONS.map((value) => ({ value, label: words[value] }))}
        onChange={(value) => void navigate(`/settings/${value}`, { replace: true })}
      />
      <div className="settings-body">
        {shown === "profile" && <Profile session={session} />}
        {shown === "members" && <Members session={session} />}
        {shown === "ties" && <TieKinds />}
      </div>
    </div>
  );
}
