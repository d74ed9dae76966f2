import { UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { useTranslation } from "../i18n";

interface Props {
  onUndo: () => Promise<unknown>;
  done: () => void;
}

/** The way back, beside the word that something was done. */
export function UndoNotice({ onUndo, done }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const takeBack = () => {
    setBusy(true);
    onUndo()
      .then(done, () => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <Button size="small" icon={<UndoOutlined />} loading={busy} onClick={takeBack}>
      {t("common.undo")}
    </Button>
  );
}
