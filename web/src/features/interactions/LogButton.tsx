import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";
import { LogInteraction } from "./LogInteraction";

/** Note what passed from wherever on an account's page. */
export function LogButton({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" size="small" icon={<EditOutlined />} aria-haspopup="dialog" aria-label={t("interactions.log")} onClick={() => setOpen(true)}>
        {phone ? null : t("interactions.log")}
      </Button>
      <LogInteraction accountId={accountId} open={open} onOpen={setOpen} />
    </>
  );
}
