import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { revealContact, type RevealIn } from "../../../api/privacy";
import type { Contact } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { RevealDialog } from "../RevealDialog";

interface Props {
  contact: Contact;
  onRevealed: (points: Contact["points"]) => void;
}

/** An eye beside masked numbers: asks why, and shows them until the page is left. */
export function RevealButton({ contact, onRevealed }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const reveal = useAction((values: RevealIn) => revealContact(contact.id, values), {
    onDone: ({ points }) => {
      setAsking(false);
      onRevealed(points);
    },
  });
  return (
    <>
      <Button type="link" size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
        {t("privacy.reveal")}
      </Button>
      {asking && <RevealDialog name={contact.name} busy={reveal.isPending} onClose={() => setAsking(false)} onReveal={reveal.mutate} />}
    </>
  );
}
