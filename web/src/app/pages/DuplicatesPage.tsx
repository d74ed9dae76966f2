import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";

import { Duplicates } from "../../features/directory/duplicates/Duplicates";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";

/** Records that may be the same. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  return (
    <div className="page page-narrow">
      <PageHead
        title={t("directory.duplicates")}
        intro={t("directory.duplicates_intro")}
        actions={
          <Link to="/contacts">
            <Button icon={<ArrowLeftOutlined />}>{t("directory.contacts")}</Button>
          </Link>
        }
      />
      <Duplicates />
    </div>
  );
}
