import { DeleteOutlined, DownloadOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useState } from "react";

import { personalDataAddress } from "../../api/privacy";
import type { Contact } from "../../api/types";
import { useTranslation } from "../../i18n";
import { DownloadButton } from "../../ui/DownloadButton";
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
        <DownloadButton size="small" icon={<DownloadOutlined />} address={personalDataAddress(contact.id, "zip")} otherwise="person.zip">
          {t("privacy.take_out")}
        </DownloadButton>
        <Button size="small" danger icon={<DeleteOutlined />} onClick={() => setErasing(true)}>
          {t("privacy.erase")}
        </Button>
      </Space>
      {erasing && <EraseDialog contact={contact} onClose={() => setErasing(false)} onErased={onErased} />}
    </section>
  );
}
