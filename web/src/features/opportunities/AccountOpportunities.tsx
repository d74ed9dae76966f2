import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type ReactNode } from "react";

import "./opportunities.css";

import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { NewOpportunity } from "./form/NewOpportunity";
import { OpportunityList } from "./list/OpportunityList";
import { EVERY_STATE, useOpportunityQuery } from "./useOpportunityQuery";

interface Props {
  account: Named;
  canEdit: boolean;
  memberId: string;
  /** One of them, opened beside the list. */
  drawer: (id: string | null, onClose: () => void) => ReactNode;
}

/** What one customer may buy from us, won and lost ones too. */
export function AccountOpportunities({ account, canEdit, memberId, drawer }: Props) {
  const { t } = useTranslation();
  const found = useOpportunityQuery();
  const [creating, setCreating] = useState(false);
  const { state: wanted, ...query } = found.query;
  const state = { ...found, values: { ...found.values, state: found.values.state ?? EVERY_STATE }, query: found.values.state ? { ...query, state: wanted } : query };
  const create = canEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("opportunities.new")}
    </Button>
  );
  return (
    <>
      {create && <div className="deal-bar">{create}</div>}
      <OpportunityList state={state as typeof found} create={null} ofOne={account.id} />
      {creating && <NewOpportunity account={account} ownerId={memberId} onClose={() => setCreating(false)} onMade={(opportunity) => found.change({ opportunity })} />}
      {drawer(found.values.opportunity ?? null, () => found.change({ opportunity: undefined }))}
    </>
  );
}
