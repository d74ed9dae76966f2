import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";

import { ImportHistory } from "../../features/imports/ImportHistory";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useMayWrite } from "../useSession";

/** Bring service cases in, from a list or another ticket system. */
export function CaseImportPage() {
  const { t } = useTranslation();
  return (
    <div className="page page-narrow">
      <PageHead
        title={t("imports.cases_title")}
        intro={t("imports.cases_intro")}
        actions={
          <Link to="/cases">
            <Button icon={<ArrowLeftOutlined />}>{t("cases.title")}</Button>
          </Link>
        }
      />
      <ImportHistory kind="cases" canEdit={useMayWrite()} />
    </div>
  );
}
