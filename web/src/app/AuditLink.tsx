import { AuditOutlined } from "@ant-design/icons";
import { Link } from "react-router";

import { useTranslation } from "../i18n";
import { useSession } from "./useSession";

const READERS: readonly string[] = ["administrator", "auditor"];

/** From a record to what the audit log says of it, for those who may read that. */
export function AuditLink({ record, name }: { record: string; name: string }) {
  const { t } = useTranslation();
  const { role } = useSession();
  if (!READERS.includes(role)) return null;
  return (
    <Link className="link-button" to={`/settings/audit?${new URLSearchParams({ record, about: name })}`}>
      <AuditOutlined /> {t("audit.show")}
    </Link>
  );
}
