import { RollbackOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Collapse } from "antd";

import { archivedStepsQuery, restoreStep } from "../../../api/stewardship";
import { useFormat, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";

/** The steps that were put away, each with the way back. */
export function PutAway() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data = [] } = useQuery(archivedStepsQuery);
  const restore = useAction((step: { id: string; name: string }) => restoreStep(step.id), {
    stale: [["stewardship"]],
    said: (_, step) => t("stewardship.process.restored", { name: step.name }),
  });
  if (data.length === 0) return null;
  const rows = (
    <ul className="process-away">
      {data.map((step) => (
        <li key={step.id}>
          <span>
            {step.name}{" "}
            <span className="quiet">
              {[
                step.parent,
                step.below > 0 && t("stewardship.process.with_below", { count: step.below }),
                t("stewardship.process.put_away_on", { date: date(step.archived_at) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
          <Button
            size="small"
            icon={<RollbackOutlined />}
            loading={restore.isPending && restore.variables.id === step.id}
            onClick={() => restore.mutate(step)}
            aria-label={t("stewardship.process.restore_step", { name: step.name })}
          >
            {t("stewardship.process.restore")}
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Collapse
      size="small"
      style={{ marginTop: 14, background: "#fff" }}
      items={[{ key: "away", label: t("stewardship.process.put_away", { count: data.length }), children: rows }]}
    />
  );
}
