import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import "./logging.css";

import { factsQuery } from "../../api/decisions";
import type { Named } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { LogInteraction } from "./LogInteraction";

interface Props {
  accountId: string;
  contact: Named;
  canLog: boolean;
}

/** When a person was last in touch, and a note of the next time without leaving the place. */
export function QuickLog({ accountId, contact, canLog }: Props) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const [open, setOpen] = useState(false);
  const { data: facts } = useQuery(factsQuery(accountId));
  const last = facts?.find((fact) => fact.contact_id === contact.id)?.last_contact_at;
  return (
    <div className="quick-log">
      <span className="quiet">{t("interactions.last_contact")}</span>
      <span>{last ? ago(last) : t("interactions.never")}</span>
      {canLog && (
        <>
          <Button type="link" size="small" icon={<EditOutlined />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t("interactions.log")}
          </Button>
          <LogInteraction accountId={accountId} open={open} onOpen={setOpen} contacts={[contact]} />
        </>
      )}
    </div>
  );
}
