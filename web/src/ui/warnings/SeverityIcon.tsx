import { BulbOutlined, ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";

import "./warnings.css";

import { useTranslation } from "../../i18n";

export const SEVERITIES = ["danger", "warning", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

const ICONS = { danger: ExclamationCircleFilled, warning: WarningFilled, hint: BulbOutlined };

/** How loud a warning is, by shape and colour. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  const Icon = ICONS[severity];
  return <Icon className={`severity severity-${severity}`} aria-label={t(`insights.severity.${severity}`)} />;
}
