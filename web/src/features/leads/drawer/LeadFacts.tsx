import { WarningOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { Link } from "react-router";

import type { Lead } from "../../../api/leads";
import { useFormat, useTranslation } from "../../../i18n";
import { Holder, NextTalk, Reach, Silence } from "../marks";
import { FactList, type FactLine } from "../../../ui/FactList";

/** What is known of a lead, the empty left out. */
export function LeadFacts({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines: FactLine[] = [
    [t("leads.became"), lead.account && <Became key="became" lead={lead} />],
    [t("leads.reach"), (lead.phone || lead.email) && <Reach key="reach" row={lead} />],
    [t("leads.owner"), <Holder key="holder" row={lead} />],
    [t("leads.reason"), lead.reason],
    [t("leads.next_on"), lead.next_on && <NextTalk key="next" day={lead.next_on} />],
    [t("leads.silence"), lead.owner && lead.state !== "confirmed" && <Silence key="silence" row={lead} />],
    [t("fields.registration_number"), lead.registration_number && <Registration key="number" lead={lead} />],
    [t("fields.website"), lead.website || lead.domain],
    [t("fields.industry"), lead.industry],
    [t("fields.region"), lead.region],
    [t("leads.source"), [lead.source && t(`privacy.sources.${lead.source}`), lead.source_detail].filter(Boolean).join(" · ")],
    [t("fields.note"), lead.note && <span key="note" className="lead-note">{lead.note}</span>],
    [t("leads.entered"), [format.date(lead.created_at), lead.created_by?.name].filter(Boolean).join(" · ")],
  ];
  return <FactList lines={lines} className="lead-facts" />;
}

function Registration({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  return (
    <span className="nowrap">
      {lead.registration_number}{" "}
      {lead.registration === "wrong" && (
        <Tooltip title={t("leads.registration_wrong")}>
          <WarningOutlined className="lead-soon" aria-label={t("leads.registration_wrong")} />
        </Tooltip>
      )}
    </span>
  );
}

/** The customer, the person and the opportunity that came of it. */
function Became({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  return (
    <span className="lead-became">
      <Link to={`/accounts/${lead.account!.id}`}>{lead.account!.name}</Link>
      {lead.contact && <Link to={`/contacts?contact=${lead.contact.id}`}>{lead.contact.name}</Link>}
      {lead.opportunity && <Link to={`/opportunities?view=list&state=all&opportunity=${lead.opportunity.id}`}>{t("leads.opportunity_named", { name: lead.opportunity.name })}</Link>}
    </span>
  );
}
