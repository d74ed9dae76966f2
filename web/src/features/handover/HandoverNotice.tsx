import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { handoversQuery } from "../../api/handover";
import { useTranslation } from "../../i18n";

const FRESH_DAYS = 14;

/** Tells the successor what came to him lately. */
export function HandoverNotice() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(handoversQuery(true));
  const [since] = useState(() => Date.now() - FRESH_DAYS * 86_400_000);
  const fresh = data.filter((one) => Date.parse(one.at) > since);
  const newest = fresh[0];
  if (!newest) return null;
  const count = fresh.reduce((sum, one) => sum + one.accounts.length, 0);
  return (
    <Alert
      type="info"
      showIcon
      closable
      style={{ marginBottom: 12 }}
      title={t("handover.notice", { name: newest.from.name, count })}
      action={<Link to="/handovers">{t("handover.to_me")}</Link>}
    />
  );
}
