import { Form, Modal } from "antd";

import { editWebhook, type Webhook, type WebhookIn } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { WebhookFields } from "./WebhookFields";

/** Change where a webhook goes and what it wants. */
export function EditWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<WebhookIn>();
  const save = useAction((values: WebhookIn) => editWebhook({ id: webhook.id, expected_version: webhook.version, ...values }), {
    stale: [["webhooks"]],
    said: () => t("webhooks.saved"),
    onDone: onClose,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open
      title={t("webhooks.edit")}
      okText={t("common.save")}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={520}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={webhook} onFinish={(values) => save.mutate(values)}>
        <WebhookFields />
      </Form>
    </Modal>
  );
}
