import { Tooltip } from "antd";
import type { ReactNode } from "react";

import type { Leaving } from "../../api/handover";
import type { Member } from "../../api/types";
import { useTranslation } from "../../i18n";
import { TO_POOL, type Choice } from "./choice";
import { Successor } from "./Successor";

type Part = Exclude<keyof Choice, "accounts">;

interface Props {
  data: Leaving;
  heirs: readonly Member[];
  choice: Choice;
  onChoose: (part: Part, heir: string | undefined) => void;
}

/** Who takes what does not go along with a customer. */
export function HandoverRest({ data, heirs, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const names = (rows: readonly string[]) => rows.slice(0, 12).join(t("common.marks.comma"));
  const parts: { part: Part; count: number; said: ReactNode; label: string; told?: string }[] = [
    { part: "leads", count: data.lead_count, said: t("handover.leads_held", { count: data.lead_count }), label: t("leads.title"), told: names(data.leads.map((one) => one.company)) },
    {
      part: "followUps", count: data.follow_ups_elsewhere, said: t("handover.follow_ups_elsewhere", { count: data.follow_ups_elsewhere }), label: t("followups.title"),
      told: names(data.follow_ups_elsewhere_seen.map((one) => `${one.account.name} ${one.what || one.about}`)),
    },
    { part: "contacts", count: data.contacts_elsewhere, said: t("handover.contacts_elsewhere", { count: data.contacts_elsewhere }), label: t("handover.contacts") },
    { part: "opportunities", count: data.opportunities_elsewhere, said: t("handover.opportunities_elsewhere", { count: data.opportunities_elsewhere }), label: t("opportunities.title") },
    { part: "cases", count: data.cases_elsewhere, said: t("handover.cases_elsewhere", { count: data.cases_elsewhere }), label: t("cases.title") },
    { part: "grants", count: data.grants.length, said: t("handover.grants", { count: data.grants.length }), label: t("handover.accounts"), told: names(data.grants.map((one) => one.account.name)) },
  ];
  return (
    <div className="leaving-rest">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ part, said, label, told }) => (
          <div key={part} className="leaving-rest-line">
            <Tooltip title={told}>
              <span>{said}</span>
            </Tooltip>
            <Successor
              heirs={heirs}
              label={label}
              {...(part === "leads" ? { besides: { value: TO_POOL, label: t("handover.back_to_pools") } } : {})}
              value={choice[part]}
              onChange={(id) => onChoose(part, id)}
            />
          </div>
        ))}
    </div>
  );
}
