import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";

import { ImportHistory } from "../../features/imports/ImportHistory";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";

/** Bring leads in, from a fair, a website, a list that was bought. */
export function LeadImportPage() {
  const { t } = useTranslation();
  return (
    <div className="page page-narrow">
      <PageHead
        title={t("imports.leads_title")}
        intro={t("imports.leads_intro")}
        actions={
          <Link to="/leads">
            <Button icon={<ArrowLeftOutlined />}>{t("leads.title")}</Button>
          </Link>
        }
      />
      <ImportHistory kind="leads" canEdit />
    </div>
  );
}
