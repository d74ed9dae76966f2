import { Link } from "react-router";

import type { Mention } from "../../api/privacy";
import { useTranslation } from "../../i18n";
import { tableName } from "./tables";

/** Texts that belong to something else and name the person. */
export function Mentions({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useTranslation();
  if (mentions.length === 0) return null;
  return (
    <div style={{ marginBottom: 12 }}>
      <strong>{t("privacy.named_in", { count: mentions.length })}</strong>
      <ul style={{ margin: "4px 0 0", paddingInlineStart: 20, maxHeight: 180, overflow: "auto" }}>
        {mentions.map((mention) => (
          <li key={mention.table + mention.id + mention.field}>
            <span className="quiet">{tableName(t, mention.table)}</span>{" "}
            {mention.account_id ? <Link to={`/accounts/${mention.account_id}`}>{mention.excerpt}</Link> : mention.excerpt}
          </li>
        ))}
      </ul>
    </div>
  );
}
