import { EditOutlined, ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./campaigns.css";

import { archiveCampaign, campaignQuery, CAMPAIGNS_STALE, restoreCampaign, type Campaign } from "../../api/campaigns";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useMoney } from "../../ui/money";
import { PageHead } from "../../ui/PageHead";
import { useAction } from "../../ui/useAction";
import { useUrlState } from "../../ui/useUrlState";
import { AddMembers } from "./AddMembers";
import { CampaignForm } from "./CampaignForm";
import { CampaignStateTag, Dates, ResponseBar } from "./marks";
import { Members } from "./Members";

interface Props {
  id: string;
  memberId: string;
  takeOut: (name: string) => ReactNode;
  /** Bring who takes part from a file; told what the campaign is called. */
  onBring: (name: string) => void;
}

/** One campaign: what it is, how many answered what, and who. */
export function CampaignView({ id, memberId, takeOut, onBring }: Props) {
  const { data, error, refetch } = useQuery(campaignQuery(id));
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const { t } = useTranslation();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const canEdit = data.can.edit === true && !data.archived;
  const add = canEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t("campaigns.add")}
    </Button>
  );
  return (
    <>
      <Link to="/campaigns" className="campaign-back">
        {t("campaigns.back")}
      </Link>
      <PageHead
        title={data.name}
        actions={
          <>
            {takeOut(data.name)}
            {canEdit && (
              <Button icon={<ImportOutlined />} onClick={() => onBring(data.name)}>
                {t("common.import")}
              </Button>
            )}
            {data.can.edit && <PutAway campaign={data} />}
            {canEdit && (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t("common.edit")}
              </Button>
            )}
            {add}
          </>
        }
      />
      <Head campaign={data} />
      <Members campaignId={id} actions={add} />
      {editing && <CampaignForm one={data} memberId={memberId} onClose={() => setEditing(false)} />}
      {adding && <AddMembers campaignId={id} onClose={() => setAdding(false)} />}
    </>
  );
}

function Head({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const money = useMoney();
  const [{ response }, setUrl] = useUrlState(["response", "page"] as const);
  return (
    <section className="panel campaign-head">
      <div className="campaign-facts">
        <CampaignStateTag state={campaign.state} />
        <span>{t(`campaigns.kinds.${campaign.kind}`)}</span>
        <Dates row={campaign} />
        <span>{campaign.owner.name}</span>
        {campaign.budget && (
          <span>
            {t("campaigns.budget")} {money.full(campaign.budget, campaign.currency)}
          </span>
        )}
      </div>
      {campaign.description && <p className="pre quiet">{campaign.description}</p>}
      <ResponseBar counts={campaign.responses} chosen={response} onChoose={(next) => setUrl({ response: next, page: "" })} />
    </section>
  );
}

function PutAway({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { id, name, archived } = campaign;
  const put = useAction(async () => (archived ? void (await restoreCampaign(id)) : void (await archiveCampaign(id))), {
    stale: CAMPAIGNS_STALE,
    said: () => t(archived ? "campaigns.restored" : "campaigns.archived", { name }),
  });
  return (
    <Button loading={put.isPending} onClick={() => put.mutate(undefined)}>
      {t(archived ? "campaigns.restore" : "campaigns.archive")}
    </Button>
  );
}
