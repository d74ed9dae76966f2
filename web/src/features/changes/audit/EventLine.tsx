import {
  ApiOutlined,
  AuditOutlined,
  EyeOutlined,
  ExportOutlined,
  KeyOutlined,
  LockOutlined,
  LoginOutlined,
  SafetyCertificateOutlined,
  StopOutlined,
  UserDeleteOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

import type { AuditEntry } from "../../../api/audit";
import { currentZone, useFormat, useTranslation } from "../../../i18n";
import { actorName } from "../../../ui/actorName";
import { eventDetails, eventText } from "./event";

const ICONS: Readonly<Record<string, ReactNode>> = {
  attempt: <StopOutlined className="audit-warned" />,
  contact: <EyeOutlined />,
  export: <ExportOutlined />,
  identity: <SafetyCertificateOutlined />,
  key: <KeyOutlined />,
  password: <LockOutlined />,
  personal_data: <UserDeleteOutlined />,
  second_factor: <SafetyCertificateOutlined />,
  session: <LoginOutlined />,
  token: <KeyOutlined />,
  webhook: <ApiOutlined />,
};
const WARNED = new Set(["webhook.gave_up", "webhook.paused", "session.failed", "session.throttled", "second_factor.failed", "attempt.refused"]);

/** One thing that happened without changing data: when, who, what, from where. */
export function EventLine({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const clock = new Intl.DateTimeFormat(i18n.language, { timeZone: currentZone(), hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <li className={WARNED.has(entry.kind) ? "change audit-alert" : "change"}>
      <time className="quiet" dateTime={entry.at} title={format.dateTime(entry.at)}>
        {clock.format(new Date(entry.at))}
      </time>
      <span className="change-icon" aria-hidden>
        {ICONS[entry.kind.split(".")[0] ?? ""] ?? <AuditOutlined />}
      </span>
      <div className="change-words">
        <b>{actorName(t, entry) || t("audit.nobody")}</b> {eventText(entry, t, format)}
        <ul className="change-details">
          {eventDetails(entry, t, format).map((detail) => (
            <li key={detail.label}>
              {t("changes.detail", { label: detail.label })}
              {detail.to}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
