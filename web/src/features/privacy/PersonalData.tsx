import { DeleteOutlined, DownloadOutlined, FilePdfOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useState } from "react";

import { fetchFile } from "../../api/exports";
import { personalDataAddress } from "../../api/privacy";
import type { Contact } from "../../api/types";
import { useTranslation } from "../../i18n";
import { DownloadButton } from "../../ui/DownloadButton";
import { EraseDialog } from "./EraseDialog";

/** What can be done about everything that is held on a person: who holds him takes it out, administrators also erase it. */
export function PersonalData({ contact, onErased }: { contact: Contact; onErased: () => void }) {
  const { t, i18n } = useTranslation();
  const [erasing, setErasing] = useState(false);
  if (!contact.can.take_out) return null;
  return (
    <section className="profile-section">
      <h3>{t("privacy.title")}</h3>
      <p className="quiet">{t(contact.can.erase ? "privacy.hint" : "privacy.hint_holder")}</p>
      <Space wrap>
        <DownloadButton size="small" icon={<DownloadOutlined />} source={() => fetchFile(personalDataAddress(contact.id, "zip"), "person.zip")}>
          {t("privacy.take_out")}
        </DownloadButton>
        <DownloadButton
          size="small"
          icon={<FilePdfOutlined />}
          source={() => fetchFile(personalDataAddress(contact.id, "pdf", i18n.language), "person.pdf")}
        >
          {t("privacy.take_out_pdf")}
        </DownloadButton>
        {contact.can.erase && (
          <Button size="small" danger icon={<DeleteOutlined />} onClick={() => setErasing(true)}>
            {t("privacy.erase")}
          </Button>
        )}
      </Space>
      {erasing && <EraseDialog contact={contact} onClose={() => setErasing(false)} onErased={onErased} />}
    </section>
  );
}
