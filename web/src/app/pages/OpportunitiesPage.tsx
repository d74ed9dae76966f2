import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { NewOpportunity } from "../../features/opportunities/form/NewOpportunity";
import { Opportunities } from "../../features/opportunities/Opportunities";
import { OpportunityDrawer } from "../../features/opportunities/OpportunityDrawer";
import { useOpportunityQuery } from "../../features/opportunities/useOpportunityQuery";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useMayWrite, useSession } from "../useSession";

/** What all our customers may buy from us. */
export function OpportunitiesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const mayWrite = useMayWrite();
  const state = useOpportunityQuery();
  const [creating, setCreating] = useState(false);
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("opportunities.new")}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={t("opportunities.title")} actions={create} />
      <Opportunities state={state} create={null} />
      {creating && <NewOpportunity ownerId={session.member_id} onClose={() => setCreating(false)} onMade={(opportunity) => state.change({ opportunity })} />}
      <OpportunityDrawer id={state.values.opportunity ?? null} onClose={() => state.change({ opportunity: undefined })} />
    </div>
  );
}
