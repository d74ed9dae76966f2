import { Tooltip } from "antd";

import type { Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useRoleName } from "../useRoleWord";

/** The roles a stage asks for; those nobody in it plays are marked. */
export function RequiredRoles({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const nameOf = useRoleName();
  if (stage.required_roles.length === 0) return null;
  const missing = new Set(stage.missing_roles.map(nameOf));
  const names = [...new Set(stage.required_roles.map(nameOf))];
  return (
    <div className="lane-roles">
      {names.map((name) => (
        <Tooltip key={name} title={t(missing.has(name) ? "chains.stage.role_missing" : "chains.stage.role_there", { role: name })} mouseEnterDelay={0.3}>
          <span className={missing.has(name) ? "need need-missing" : "need"}>{missing.has(name) ? t("chains.stage.lacks", { role: name }) : name}</span>
        </Tooltip>
      ))}
    </div>
  );
}
