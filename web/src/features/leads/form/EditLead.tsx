import { Form } from "antd";

import { editLead, STALE_LEADS, type Lead, type LeadPatch } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { FirstFields, MoreFields, type LeadValues } from "./LeadFields";

/** Change what is known of a lead. */
export function EditLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<LeadValues>();
  return (
    <FormDialog
      title={t("leads.edit", { name: lead.company })}
      width={640}
      okText={t("common.save")}
      form={form}
      initialValues={{ ...lead, source: lead.source || undefined, pool_id: lead.pool.id }}
      send={(values: LeadValues) => editLead(lead.id, { ...patchOf(values), expected_version: lead.version })}
      stale={STALE_LEADS}
      said={() => t("common.saved")}
      onClose={onClose}
    >
      <FirstFields form={form} known />
      <MoreFields pools />
    </FormDialog>
  );
}

function patchOf({ pool_id, ...values }: LeadValues): Omit<LeadPatch, "expected_version"> {
  const cleared = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""]));
  return { ...cleared, ...(pool_id ? { pool_id } : {}) };
}
