import { ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { ExportButton } from "../../features/directory/ExportButton";
import { LeadDrawer } from "../../features/leads/drawer/LeadDrawer";
import { NewLead } from "../../features/leads/form/NewLead";
import { Leads } from "../../features/leads/Leads";
import { useLeadQuery } from "../../features/leads/useLeadQuery";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useMayWrite } from "../useSession";

/** What may become customers: mine, my people's, and what waits in pools. */
export function LeadsPage() {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  const state = useLeadQuery();
  const [creating, setCreating] = useState(false);
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("leads.new")}
    </Button>
  );
  const actions = mayWrite && (
    <>
      <Link to="/leads/import">
        <Button icon={<ImportOutlined />}>{t("common.import")}</Button>
      </Link>
      {create}
    </>
  );
  return (
    <div className="page">
      <PageHead title={t("leads.title")} actions={actions} />
      <Leads state={state} create={create} takeOut={<ExportButton list="leads" query={state.query} />} />
      {creating && (
        <NewLead
          poolId={state.place === "pool" ? state.values.pool_id : undefined}
          onClose={() => setCreating(false)}
          onMade={(lead) => state.change({ lead })}
        />
      )}
      <LeadDrawer id={state.values.lead ?? null} onClose={() => state.change({ lead: undefined })} />
    </div>
  );
}
