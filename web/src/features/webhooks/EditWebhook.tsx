
import { editWebhook, type Webhook, type WebhookIn } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { WebhookFields } from "./WebhookFields";

/** Change where a webhook goes and what it wants. */
export function EditWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t("webhooks.edit")}
      width={520}
      okText={t("common.save")}
      requiredMark={false}
      initialValues={webhook}
      send={(values: WebhookIn) => editWebhook({ id: webhook.id, expected_version: webhook.version, ...values })}
      stale={[["webhooks"]]}
      said={() => t("webhooks.saved")}
      onClose={onClose}
    >
      <WebhookFields />
    </FormDialog>
  );
}
