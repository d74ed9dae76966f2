import { Alert, Button } from "antd";

import { problemText, toProblem, useTranslation } from "../i18n";

interface Props {
  error: unknown;
  retry?: () => void;
}

/** Says what went wrong while loading, with a way to try again. */
export function Failure({ error, retry }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      style={{ margin: 16 }}
      title={t("common.failed_title")}
      description={problemText(t, toProblem(error))}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t("common.retry")}
          </Button>
        )
      }
    />
  );
}
