import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import type { Account } from "../../api/types";
import { ContactList } from "../../features/directory/contacts/ContactList";
import { NewContact } from "../../features/directory/contacts/NewContact";
import { useTranslation } from "../../i18n";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";

/** The people of one account; red are those of whom we do not know enough. */
export function AccountContacts({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [{ contact }, setUrl] = useUrlState(["contact"] as const);
  const [creating, setCreating] = useState(false);
  const create = account.can.edit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("directory.new_contact")}
    </Button>
  );
  return (
    <>
      {create && <div style={{ marginBottom: 10 }}>{create}</div>}
      <ContactList accountId={account.id} create={create} onOpen={(id) => setUrl({ contact: id })} />
      <NewContact open={creating} onClose={() => setCreating(false)} account={account} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </>
  );
}
