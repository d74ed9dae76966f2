import { Button } from "antd";
import { useState } from "react";

import type { LeadRow } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { AssignDialog } from "../AssignDialog";
import { ReasonDialog } from "../ReasonDialog";
import { useLeadDeeds } from "../useLeadDeeds";

type Asking = "assign" | "ignore" | "release" | null;

/** What can be done with all that were chosen; each button counts those it can be done with. */
export function BulkBar({ rows, onDone }: { rows: readonly LeadRow[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>(null);
  const { several } = useLeadDeeds(onDone);
  const fit = (deed: string) => rows.filter((row) => row.can[deed]);
  const close = () => {
    setAsking(null);
    onDone();
  };
  const button = (deed: "claim" | "assign" | "release" | "ignore" | "delete", onClick: () => void, danger = false) =>
    fit(deed).length > 0 && (
      <Button key={deed} size="small" danger={danger} loading={several.isPending && several.variables.action === deed} onClick={onClick}>
        {t("leads.bulk", { deed: t(`leads.deeds.${deed}`), count: fit(deed).length })}
      </Button>
    );
  return (
    <div className="lead-bulk" role="toolbar" aria-label={t("leads.chosen", { count: rows.length })}>
      <span>{t("leads.chosen", { count: rows.length })}</span>
      {button("claim", () => several.mutate({ action: "claim", rows: fit("claim") }))}
      {button("assign", () => setAsking("assign"))}
      {button("release", () => setAsking("release"))}
      {button("ignore", () => setAsking("ignore"))}
      {button("delete", () => several.mutate({ action: "delete", rows: fit("delete") }), true)}
      <Button size="small" type="text" onClick={onDone}>
        {t("common.cancel")}
      </Button>
      {asking === "assign" && <AssignDialog rows={fit("assign")} onClose={() => setAsking(null)} onDone={close} />}
      {(asking === "ignore" || asking === "release") && <ReasonDialog deed={asking} rows={fit(asking)} onClose={() => setAsking(null)} onDone={close} />}
    </div>
  );
}
