import { Alert, Button, Modal } from "antd";

import { useTranslation } from "../../i18n";
import { saveFile } from "../../ui/saveFile";
import { CopyButton } from "../../ui/CopyButton";

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const text = `${codes.join("\n")}\n`;
  return (
    <Modal
      open
      title={t("identity.codes.title")}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={460}
      footer={
        <Button type="primary" onClick={onClose}>
          {t("identity.codes.kept")}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t("identity.codes.intro")} />
      <ul className="identity-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="identity-buttons">
        <CopyButton text={text} />
        <Button onClick={() => saveFile("guanxi-recovery-codes.txt", new Blob([text], { type: "text/plain" }))}>{t("identity.codes.download")}</Button>
      </div>
    </Modal>
  );
}
