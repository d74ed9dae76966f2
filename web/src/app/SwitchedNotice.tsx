import { Button, Modal } from "antd";
import { useSyncExternalStore } from "react";

import { isSwitched, onSwitched } from "../api/opened";
import { useTranslation } from "../i18n";

/** This page shows one workspace, the session is in another: nothing can be done here but loading it anew. */
export function SwitchedNotice() {
  const { t } = useTranslation();
  const switched = useSyncExternalStore(onSwitched, isSwitched);
  return (
    <Modal
      open={switched}
      title={t("joining.switcher.switched_title")}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      zIndex={3000}
      width={420}
      footer={
        <Button type="primary" onClick={() => window.location.assign("/")}>
          {t("common.reload")}
        </Button>
      }
    >
      {t("joining.switcher.switched_text")}
    </Modal>
  );
}
