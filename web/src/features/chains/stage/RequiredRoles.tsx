import { Tooltip } from "antd";

import type { Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useRoleName } from "../useRoleWord";

/** How a stage is decided, and the roles it asks for; those nobody in it plays are marked. */
export function RequiredRoles({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const nameOf = useRoleName();
  const rule = stage.rule === "weighted" ? t("chains.rules_short.weighted", { quota: stage.quota }) : t(`chains.rules_short.${stage.rule}`);
  const missing = new Set(stage.missing_roles.map(nameOf));
  const names = [...new Set(stage.required_roles.map(nameOf))];
  return (
    <div className="lane-roles">
      <span className="lane-rule" title={t("chains.stage.rule")}>
        {rule}
      </span>
      {names.map((name) => (
        <Tooltip key={name} title={t(missing.has(name) ? "chains.stage.role_missing" : "chains.stage.role_there", { role: name })} mouseEnterDelay={0.3}>
          <span className={missing.has(name) ? "need need-missing" : "need"}>{missing.has(name) ? t("chains.stage.lacks", { role: name }) : name}</span>
        </Tooltip>
      ))}
    </div>
  );
}
