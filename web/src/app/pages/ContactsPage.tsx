import { CopyOutlined, ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { ContactList } from "../../features/directory/contacts/ContactList";
import { NewContact } from "../../features/directory/contacts/NewContact";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useUrlState } from "../../ui/useUrlState";
import { OpenContact } from "../OpenContact";
import { useMayWrite } from "../useSession";

/** All contacts. */
export function ContactsPage() {
  const { t } = useTranslation();
  const [{ contact }, setUrl] = useUrlState(["contact"] as const);
  const [creating, setCreating] = useState(false);
  const mayWrite = useMayWrite();
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("directory.new_contact")}
    </Button>
  );
  return (
    <div className="page">
      <PageHead
        title={t("directory.contacts")}
        actions={
          <>
            <Link to="/contacts/duplicates">
              <Button icon={<CopyOutlined />}>{t("directory.duplicates")}</Button>
            </Link>
            {mayWrite && (
              <Link to="/contacts/import">
                <Button icon={<ImportOutlined />}>{t("common.import")}</Button>
              </Link>
            )}
            {create}
          </>
        }
      />
      <ContactList create={create} onOpen={(id) => setUrl({ contact: id })} />
      <NewContact open={creating} onClose={() => setCreating(false)} />
      <OpenContact contactId={contact ?? null} onClose={() => setUrl({ contact: undefined })} />
    </div>
  );
}
