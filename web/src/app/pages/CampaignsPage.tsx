import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { CampaignForm } from "../../features/campaigns/CampaignForm";
import { Campaigns } from "../../features/campaigns/Campaigns";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useMayWrite, useSession } from "../useSession";

/** What we do for many people at once. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const create = useMayWrite() && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("campaigns.new")}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={t("campaigns.title")} actions={create} />
      <Campaigns create={null} />
      {creating && <CampaignForm memberId={session.member_id} onClose={() => setCreating(false)} onMade={(id) => void navigate(`/campaigns/${id}`)} />}
    </div>
  );
}
