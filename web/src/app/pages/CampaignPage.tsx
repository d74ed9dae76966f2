import { useParams } from "react-router";

import { CampaignView } from "../../features/campaigns/CampaignView";
import { ExportButton } from "../../features/directory/ExportButton";
import { useSession } from "../useSession";

/** One campaign; another one is another page. */
export function CampaignPage() {
  const { campaignId = "" } = useParams();
  const { member_id } = useSession();
  return (
    <div className="page">
      <CampaignView key={campaignId} id={campaignId} memberId={member_id} takeOut={() => <ExportButton list={`campaigns/${campaignId}/members`} query={{}} />} />
    </div>
  );
}
