import { Button, Result } from "antd";

import { useTranslation } from "../../i18n";

/** The page itself failed; the data is on the server. */
export function CrashedPage() {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t("common.crashed_title")}
      subTitle={t("common.crashed_text")}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t("common.reload")}
        </Button>
      }
    />
  );
}
