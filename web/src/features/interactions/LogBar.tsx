import { EditOutlined } from "@ant-design/icons";
import { useState } from "react";

import "./logging.css";

import { useTranslation } from "../../i18n";
import { LogInteraction } from "./LogInteraction";

/** The way to note what just passed with a customer's people. */
export function LogBar({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const [logging, setLogging] = useState(false);
  return (
    <>
      <button type="button" className="panel log-bar" aria-haspopup="dialog" onClick={() => setLogging(true)}>
        <EditOutlined aria-hidden />
        <span className="log-bar-text">{t("interactions.log_hint")}</span>
        <span className="log-bar-word">{t("interactions.log")}</span>
      </button>
      <LogInteraction accountId={accountId} open={logging} onOpen={setLogging} />
    </>
  );
}
