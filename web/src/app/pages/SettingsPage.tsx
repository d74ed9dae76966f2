import { Menu, Select, Skeleton } from "antd";
import { Suspense } from "react";
import { useNavigate, useParams } from "react-router";

import "./settings.css";

import { useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";
import { useSession } from "../useSession";
import { GROUPS, SECTIONS } from "./settingsSections";

/** What can be set: by everybody for himself, by administrators for the workspace. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section } = useParams();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const session = useSession();
  const offered = SECTIONS.filter((one) => one.roles?.includes(session.role) ?? true);
  const shown = offered.find((one) => one.key === section) ?? offered[0];
  const groups = GROUPS.map((group) => ({
    key: group,
    label: t(`workspaces.section_groups.${group}`),
    sections: offered.filter((one) => one.group === group).map((one) => ({ key: one.key, label: t(`workspaces.sections.${one.key}`) })),
  })).filter((group) => group.sections.length > 0);
  const open = (key: string) => void navigate(`/settings/${key}`, { replace: true });
  if (!shown) return null;
  return (
    <div className="page settings">
      {phone ? (
        <Select
          className="settings-choice"
          aria-label={t("shell.settings")}
          value={shown.key}
          options={groups.map((group) => ({
            label: group.label,
            options: group.sections.map((one) => ({ value: one.key, label: one.label })),
          }))}
          onChange={open}
        />
      ) : (
        <Menu
          className="settings-menu"
          selectedKeys={[shown.key]}
          items={groups.map((group) => ({ type: "group", key: group.key, label: group.label, children: group.sections }))}
          onClick={({ key }) => open(key)}
        />
      )}
      <div className="settings-body">
        <Suspense fallback={<Skeleton active />}>
          <shown.Page session={session} />
        </Suspense>
      </div>
    </div>
  );
}
