import { useState } from "react";
import { useParams } from "react-router";

import { CampaignView } from "../../features/campaigns/CampaignView";
import { ExportButton } from "../../features/directory/ExportButton";
import { ImportWizard } from "../../features/imports/ImportWizard";
import { useSession } from "../useSession";

/** One campaign; another one is another page. */
export function CampaignPage() {
  const { campaignId = "" } = useParams();
  const { member_id } = useSession();
  const [bringing, setBringing] = useState<string | null>(null);
  return (
    <div className="page">
      <CampaignView key={campaignId} id={campaignId} memberId={member_id} takeOut={() => <ExportButton list={`campaigns/${campaignId}/members`} query={{}} />} onBring={setBringing} />
      {bringing !== null && <ImportWizard kind="campaign" campaign={{ id: campaignId, name: bringing }} onClose={() => setBringing(null)} />}
    </div>
  );
}
