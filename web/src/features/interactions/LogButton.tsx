import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { useTranslation } from "../../i18n";
import { LogInteraction } from "./LogInteraction";

/** Note what passed from wherever on an account's page. */
export function LogButton({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" size="small" icon={<EditOutlined />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("interactions.log")}
      </Button>
      <LogInteraction accountId={accountId} open={open} onOpen={setOpen} />
    </>
  );
}
