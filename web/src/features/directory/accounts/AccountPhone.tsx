import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { revealAccount, type RevealIn } from "../../../api/privacy";
import type { Account } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { RevealDialog } from "../RevealDialog";

/** An account's number: to call for whom it is meant, masked for others, who may ask to see it. */
export function AccountPhone({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState("");
  const reveal = useAction((values: RevealIn) => revealAccount(account.id, values), {
    onDone: ({ phone }) => {
      setAsking(false);
      setRevealed(phone);
    },
  });
  const number = revealed || (account.masked ? "" : account.phone);
  if (number) return <a href={`tel:${number.replace(/[^\d+]/gu, "")}`}>{number}</a>;
  return (
    <>
      {account.phone}
      {account.can.unmask && (
        <Button type="link" size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
          {t("privacy.reveal")}
        </Button>
      )}
      {asking && <RevealDialog name={account.name} busy={reveal.isPending} onClose={() => setAsking(false)} onReveal={reveal.mutate} />}
    </>
  );
}
