import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { ExportButton } from "../../features/directory/ExportButton";
import { NewOpportunity } from "../../features/opportunities/form/NewOpportunity";
import { Opportunities } from "../../features/opportunities/Opportunities";
import { useOpportunityQuery } from "../../features/opportunities/useOpportunityQuery";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { OpenOpportunity } from "../OpenOpportunity";
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
      <Opportunities state={state} create={null} takeOut={<ExportButton list="opportunities" query={state.query} />} />
      {creating && <NewOpportunity ownerId={session.member_id} onClose={() => setCreating(false)} onMade={(opportunity) => state.change({ opportunity })} />}
      <OpenOpportunity id={state.values.opportunity ?? null} onClose={() => state.change({ opportunity: undefined })} />
    </div>
  );
}
