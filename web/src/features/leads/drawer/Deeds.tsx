import { CheckCircleOutlined, CommentOutlined, StopOutlined, SwapOutlined, UserAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import type { Lead } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { AssignDialog } from "../AssignDialog";
import { ConfirmLead } from "../form/ConfirmLead";
import { ReasonDialog } from "../ReasonDialog";
import { useLeadDeeds } from "../useLeadDeeds";

type Asking = "confirm" | "ignore" | "assign" | null;

/** The big buttons: what this lead waits for now. */
export function Deeds({ lead, onTalk }: { lead: Lead; onTalk: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>(null);
  const { claim } = useLeadDeeds();
  const close = () => setAsking(null);
  const { can } = lead;
  return (
    <div className="lead-deeds">
      {can.claim && (
        <Button type="primary" size="large" icon={<UserAddOutlined />} loading={claim.isPending} onClick={() => claim.mutate(lead)}>
          {t("leads.claim")}
        </Button>
      )}
      {can.talk && (
        <Button size="large" icon={<CommentOutlined />} onClick={onTalk}>
          {t("leads.deeds.talk")}
        </Button>
      )}
      {can.ignore && (
        <Button size="large" icon={<StopOutlined />} onClick={() => setAsking("ignore")}>
          {t("leads.deeds.ignore")}
        </Button>
      )}
      {can.assign && !lead.owner && (
        <Button size="large" icon={<SwapOutlined />} onClick={() => setAsking("assign")}>
          {t("leads.deeds.assign")}
        </Button>
      )}
      {can.confirm && (
        <Button type={can.claim ? "default" : "primary"} size="large" icon={<CheckCircleOutlined />} onClick={() => setAsking("confirm")}>
          {t("leads.deeds.confirm")}
        </Button>
      )}
      {asking === "confirm" && <ConfirmLead lead={lead} onClose={close} />}
      {asking === "ignore" && <ReasonDialog deed="ignore" rows={[lead]} onClose={close} onDone={close} />}
      {asking === "assign" && <AssignDialog rows={[lead]} onClose={close} onDone={close} />}
    </div>
  );
}
