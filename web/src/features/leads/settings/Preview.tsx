import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";

import { rulesPreviewQuery, type Pool, type PoolRules } from "../../../api/leads";
import { useFormat, useTranslation } from "../../../i18n";
import { useDebounced } from "../../../ui/useDebounced";

/** What the rules would do if they held now. */
export function Preview({ pool, rules }: { pool: Pool; rules: PoolRules }) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = useDebounced(JSON.stringify(rules), 300);
  const { data } = useQuery(rulesPreviewQuery(pool.id, JSON.parse(asked) as PoolRules));
  if (!data) return null;
  const lines = [
    t("leads.preview.recycled", { count: data.recycled, held: data.held }),
    data.reminded > 0 ? t("leads.preview.reminded", { count: data.reminded }) : "",
    data.soonest ? t("leads.preview.soonest", { date: format.date(data.soonest) }) : "",
    data.over_cap.length > 0 ? t("leads.preview.over_cap", { names: data.over_cap.map(({ name }) => name).join(t("common.marks.comma")) }) : "",
  ].filter(Boolean);
  return (
    <Alert
      className="pool-preview"
      type={data.recycled > 0 ? "warning" : "info"}
      title={t("leads.preview.title")}
      description={lines.map((text) => (
        <div key={text}>{text}</div>
      ))}
    />
  );
}
