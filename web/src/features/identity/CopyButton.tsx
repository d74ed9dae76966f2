import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";

import { useTranslation } from "../../i18n";

/** Copy a text; where the browser does not let us, the text can still be selected. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t("identity.copied"));
    } catch {
      void message.info(t("identity.copy_by_hand"));
    }
  };
  return (
    <Button icon={<CopyOutlined />} onClick={() => void copy()}>
      {t("identity.copy")}
    </Button>
  );
}
