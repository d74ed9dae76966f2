import { DeleteOutlined, DownloadOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useState } from "react";

import { personalDataAddress } from "../../api/privacy";
import type { Contact } from "../../api/types";
import { useTranslation } from "../../i18n";
import { EraseDialog } from "./EraseDialog";

/** What an administrator can do about everything that is held on a person. */
export function PersonalData({ contact, onErased }: { contact: Contact; onErased: () => void }) {
  const { t } = useTranslation();
  const [erasing, setErasing] = useState(false);
  if (!contact.can.erase) return null;
  return (
    <section className="profile-section">
      <h3>{t("privacy.title")}</h3>
      <p className="quiet">{t("privacy.hint")}</p>
      <Space wrap>
        <Button size="small" icon={<DownloadOutlined />} href={personalDataAddress(contact.id, "zip")} download>
          {t("privacy.take_out")}
        </Button>
        <Button size="small" danger icon={<DeleteOutlined />} onClick={() => setErasing(true)}>
          {t("privacy.erase")}
        </Button>
      </Space>
      {erasing && <EraseDialog contact={contact} onClose={() => setErasing(false)} onErased={onErased} />}
    </section>
  );
}
