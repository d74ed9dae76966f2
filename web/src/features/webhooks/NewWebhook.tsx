import { Alert, Form, Modal } from "antd";
import { useState } from "react";

import { addWebhook, type WebhookIn, type WebhookMade } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { CopyButton } from "../../ui/CopyButton";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { WebhookFields } from "./WebhookFields";

/** Register an address, and show its secret this once. */
export function NewWebhook({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<WebhookMade | null>(null);
  return made ? <Secret webhook={made} onClose={onClose} /> : <Ask onClose={onClose} onDone={setMade} />;
}

function Ask({ onClose, onDone }: { onClose: () => void; onDone: (webhook: WebhookMade) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<WebhookIn>();
  const add = useAction(addWebhook, { stale: [["webhooks"]], onDone, onRefused: (error) => showFieldErrors(form, error, t) });
  return (
    <Modal
      open
      title={t("webhooks.add")}
      okText={t("common.create")}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={520}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ kinds: [] }} onFinish={(values) => add.mutate(values)}>
        <WebhookFields />
      </Form>
    </Modal>
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
