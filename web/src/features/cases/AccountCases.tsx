import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type ReactNode } from "react";

import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { CaseForm } from "./CaseForm";
import { CaseList } from "./CaseList";
import { useCaseQuery } from "./useCaseQuery";

interface Props {
  account: Named;
  canWork: boolean;
  memberId: string;
  /** One of them, opened beside the list. */
  drawer: (id: string | null, onClose: () => void) => ReactNode;
}

/** What one customer needs from us, and needed. */
export function AccountCases({ account, canWork, memberId, drawer }: Props) {
  const { t } = useTranslation();
  const state = useCaseQuery(true);
  const [creating, setCreating] = useState(false);
  const create = canWork && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("cases.new")}
    </Button>
  );
  return (
    <>
      {create && <div className="case-bar">{create}</div>}
      <CaseList state={state} create={null} ofOne={account.id} />
      {creating && <CaseForm account={account} memberId={memberId} onClose={() => setCreating(false)} onMade={(id) => state.change({ case: id })} />}
      {drawer(state.values.case ?? null, () => state.change({ case: undefined }))}
    </>
  );
}
