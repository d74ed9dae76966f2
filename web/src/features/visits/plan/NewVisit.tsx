import { CalendarOutlined } from "@ant-design/icons";
import { Button, type ButtonProps } from "antd";
import { useState } from "react";

import { useTranslation } from "../../../i18n";
import { blankDraft } from "./draft";
import { PlanVisit } from "./PlanVisit";

interface Props extends Pick<ButtonProps, "type" | "size"> {
  account: { id: string; name: string };
  memberId: string;
  chainId?: string;
  contactIds?: readonly string[];
}

/** Plan a visit: choose who meets whom, and go on to the sheet. */
export function NewVisit({ account, memberId, chainId, contactIds = [], ...look }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarOutlined />} {...look} onClick={() => setOpen(true)}>
        {t("visits.new")}
      </Button>
      {open && (
        <PlanVisit accountId={account.id} begin={blankDraft(memberId, { chain_id: chainId ?? null, contact_ids: [...contactIds] })} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
