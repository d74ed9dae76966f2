import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";

import { ImportHistory } from "../../features/imports/ImportHistory";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";

/** Bring contacts of any account in. */
export function ContactImportPage() {
  const { t } = useTranslation();
  return (
    <div className="page page-narrow">
      <PageHead
        title={t("imports.contacts_title")}
        intro={t("imports.contacts_intro")}
        actions={
          <Link to="/contacts">
            <Button icon={<ArrowLeftOutlined />}>{t("directory.contacts")}</Button>
          </Link>
        }
      />
      <ImportHistory kind="contacts" canEdit />
    </div>
  );
}
