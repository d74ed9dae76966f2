import { CompassOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";

import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";

/** An address where nothing is. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<CompassOutlined />}
      title={t("common.not_found_title")}
      text={t("common.not_found_text")}
      action={
        <Link to="/accounts">
          <Button type="primary">{t("common.go_home")}</Button>
        </Link>
      }
    />
  );
}
