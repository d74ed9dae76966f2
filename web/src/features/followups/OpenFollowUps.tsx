import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import "./followups.css";

import { followUpsQuery, type FollowUpIn, type Wanted } from "../../api/followups";
import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { FollowUpRow } from "./FollowUpRow";
import { PlanFollowUp } from "./PlanFollowUp";

export interface BlockProps {
  account: Named;
  /** Of one person only, who is suggested for the next one. */
  contact?: Named;
  /** Of one decision or opportunity only. */
  topic?: Pick<FollowUpIn, "chain_id" | "opportunity_id">;
  me: string;
  canPlan: boolean;
}

/** What is open with an account, one of its people or in one matter, and the way to plan the next. */
export function OpenFollowUps({ account, contact, topic, me, canPlan }: BlockProps) {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState(false);
  const { data } = useQuery(followUpsQuery(wantedOf({ account, contact, topic })));
  if (!data || (data.items.length === 0 && !canPlan)) return null;
  return (
    <section className="follow-block" aria-label={t("followups.title")}>
      <h3>
        {t("followups.title")}
        {data.total > 0 && <span className="quiet">{data.total}</span>}
        {canPlan && (
          <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
            {t("followups.plan")}
          </Button>
        )}
      </h3>
      {data.items.length > 0 ? (
        <ul className="follow-rows">
          {data.items.map((one) => (
            <FollowUpRow key={one.id} one={one} today={data.day} me={me} hideAccount />
          ))}
        </ul>
      ) : (
        <p className="quiet follow-none">{t("followups.none_here")}</p>
      )}
      {planning && (
        <PlanFollowUp account={account} contacts={contact ? [contact] : []} {...(topic ? { topic } : {})} onClose={() => setPlanning(false)} />
      )}
    </section>
  );
}

interface Place {
  account: Named;
  contact?: Named | undefined;
  topic?: BlockProps["topic"] | undefined;
}

export function wantedOf({ account, contact, topic }: Place): Wanted {
  return {
    whose: "all",
    page_size: 20,
    account_id: account.id,
    ...(contact ? { contact_id: contact.id } : {}),
    ...(topic?.chain_id ? { chain_id: topic.chain_id } : {}),
    ...(topic?.opportunity_id ? { opportunity_id: topic.opportunity_id } : {}),
  };
}
