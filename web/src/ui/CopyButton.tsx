import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useRef } from "react";

import { useTranslation } from "../i18n";

/** Copy a text; where the browser does not let us, the text can still be selected. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const button = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    try {
      await copyText(text, button.current);
      void message.success(t("common.copied"));
    } catch {
      void message.info(t("common.copy_by_hand"));
    }
  };
  return (
    <Button ref={button} icon={<CopyOutlined />} onClick={() => void copy()}>
      {label ?? t("common.copy")}
    </Button>
  );
}

/** Pages served without HTTPS have no clipboard of their own; the old way still works there. */
async function copyText(text: string, near: HTMLElement | null): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  // Inside the dialog, or its hold on the focus would take the selection away.
  (near?.parentElement ?? document.body).append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
