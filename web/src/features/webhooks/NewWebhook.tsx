import { Alert, Modal } from "antd";
import { useState } from "react";

import { addWebhook, type WebhookMade } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { CopyButton } from "../../ui/CopyButton";
import { FormDialog } from "../../ui/FormDialog";
import { WebhookFields } from "./WebhookFields";

/** Register an address, and show its secret this once. */
export function NewWebhook({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<WebhookMade | null>(null);
  return made ? <Secret webhook={made} onClose={onClose} /> : <Ask onClose={onClose} onDone={setMade} />;
}

function Ask({ onClose, onDone }: { onClose: () => void; onDone: (webhook: WebhookMade) => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t("webhooks.add")}
      width={520}
      okText={t("common.create")}
      requiredMark={false}
      initialValues={{ kinds: [] }}
      send={addWebhook}
      stale={[["webhooks"]]}
      onDone={onDone}
      onClose={onClose}
    >
      <WebhookFields />
    </FormDialog>
  );
}

function Secret({ webhook, onClose }: { webhook: WebhookMade; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t("webhooks.secret_title", { name: webhook.name })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okText={t("webhooks.kept")}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={onClose}
      width={520}
    >
      <Alert type="warning" showIcon title={t("webhooks.secret_intro")} />
      <code className="webhook-secret">{webhook.secret}</code>
      <CopyButton text={webhook.secret} />
    </Modal>
  );
}
