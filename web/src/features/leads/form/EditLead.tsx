import { Form, Modal } from "antd";

import { editLead, STALE_LEADS, type Lead, type LeadPatch } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { FirstFields, MoreFields, type LeadValues } from "./LeadFields";

/** Change what is known of a lead. */
export function EditLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<LeadValues>();
  const edit = useAction((values: LeadValues) => editLead(lead.id, { ...patchOf(values), expected_version: lead.version }), {
    stale: STALE_LEADS,
    said: () => t("common.saved"),
    onDone: onClose,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open
      title={t("leads.edit", { name: lead.company })}
      width={640}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={edit.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Form<LeadValues> form={form} layout="vertical" initialValues={{ ...lead, source: lead.source || undefined, pool_id: lead.pool.id }} onFinish={(values) => edit.mutate(values)}>
        <FirstFields form={form} known />
        <MoreFields pools />
      </Form>
    </Modal>
  );
}

function patchOf({ pool_id, ...values }: LeadValues): Omit<LeadPatch, "expected_version"> {
  const cleared = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""]));
  return { ...cleared, ...(pool_id ? { pool_id } : {}) };
}
