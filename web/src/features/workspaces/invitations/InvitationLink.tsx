import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Modal, QRCode, Segmented } from "antd";
import { useRef, useState } from "react";

import "./invitations.css";

import type { InvitationMade } from "../../../api/workspaces";
import type { Session } from "../../../api/types";
import { currentLanguage, LANGUAGES, useTranslation, type Language } from "../../../i18n";
import { CopyButton } from "../../../ui/CopyButton";
import { saveFile } from "../../../ui/saveFile";
import { linkOf, mailText } from "./invitationText";

const OWN_NAMES: Record<Language, string> = { "zh-CN": "中文", en: "English" };

interface Props {
  made: InvitationMade;
  session: Session;
  onClose: () => void;
}

/** A new invitation as a link, as a QR code and as a mail. It is shown this once: the server keeps no token. */
export function InvitationLink({ made, session, onClose }: Props) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const link = linkOf(made.token, window.location.origin);
  const mail = mailText(made.invitation, { inviter: session.name, workspace: session.workspace_name, link }, language);
  return (
    <Modal
      open
      title={t("joining.invitations.made_title")}
      width={680}
      footer={
        <Button type="primary" onClick={onClose}>
          {t("common.done")}
        </Button>
      }
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Alert type="info" showIcon title={t("joining.invitations.made_hint")} />
      <div className="invitation-made">
        <div className="invitation-link">
          <label htmlFor="invitation-link">{t("joining.invitations.link")}</label>
          <div className="invitation-copy">
            <Input id="invitation-link" readOnly value={link} onFocus={(event) => event.target.select()} />
            <CopyButton text={link} label={t("joining.invitations.copy_link")} />
          </div>
          <div className="invitation-mail-head">
            <label htmlFor="invitation-mail">{t("joining.invitations.mail")}</label>
            <Segmented<Language>
              size="small"
              value={language}
              options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
              onChange={setLanguage}
            />
          </div>
          <Input.TextArea id="invitation-mail" readOnly value={mail} autoSize={{ minRows: 7, maxRows: 10 }} />
          <CopyButton text={mail} label={t("joining.invitations.copy_mail")} />
        </div>
        <QrPicture link={link} />
      </div>
    </Modal>
  );
}

function QrPicture({ link }: { link: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const save = () => {
    const picture = frame.current?.querySelector("svg");
    if (!picture) return;
    const alone = picture.cloneNode(true) as SVGElement;
    alone.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    saveFile("guanxi-invitation.svg", new Blob([alone.outerHTML], { type: "image/svg+xml" }));
  };
  return (
    <div className="invitation-qr">
      <div ref={frame} role="img" aria-label={t("joining.invitations.qr")}>
        <QRCode type="svg" value={link} size={180} marginSize={2} />
      </div>
      <Button type="link" icon={<DownloadOutlined />} onClick={save}>
        {t("joining.invitations.save_qr")}
      </Button>
    </div>
  );
}
