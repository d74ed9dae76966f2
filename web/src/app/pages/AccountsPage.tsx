import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { AccountList } from "../../features/directory/accounts/AccountList";
import { NewAccount } from "../../features/directory/accounts/NewAccount";
import { HandoverNotice } from "../../features/handover/HandoverNotice";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useMayWrite, useSession } from "../useSession";

/** All accounts. */
export function AccountsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [creating, setCreating] = useState(false);
  const mayWrite = useMayWrite();
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("directory.new_account")}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={t("directory.accounts")} actions={create} />
      <HandoverNotice />
      <AccountList create={create} />
      <NewAccount open={creating} onClose={() => setCreating(false)} ownerId={session.member_id} />
    </div>
  );
}
