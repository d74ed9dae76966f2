import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Select, Space, Tag } from "antd";

import { poolsQuery, type LeadRow } from "../../api/leads";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useLeadDeeds } from "./useLeadDeeds";

interface Props {
  deed: "ignore" | "release";
  rows: readonly LeadRow[];
  onClose: () => void;
  onDone: () => void;
}

const USUAL = ["no_budget", "no_need", "not_reached", "small", "competitor"] as const;

/** Why leads are ignored or given back, and into which pool they go. */
export function ReasonDialog({ deed, rows, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string; pool_id?: string }>();
  const { data: pools } = useQuery(poolsQuery);
  const { several } = useLeadDeeds(onDone);
  const items = pools?.items ?? [];
  const pool = rows.length === 1 ? rows[0]!.pool.id : undefined;
  const name = rows.length === 1 ? rows[0]!.company : t("leads.some", { count: rows.length });
  return (
    <Modal
      open
      width={460}
      title={t(`leads.${deed}_title`, { name })}
      okText={t(`leads.deeds.${deed}`)}
      cancelText={t("common.cancel")}
      confirmLoading={several.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet lead-explained">{t(`leads.${deed}_text`)}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason: "", pool_id: pool }}
        onFinish={({ reason, pool_id }) => several.mutate({ action: deed, rows, reason, pool_id: pool_id ?? null }, { onError: (error) => void showFieldErrors(form, error, t) })}
      >
        <Form.Item name="reason" label={t(deed === "ignore" ? "leads.reason" : "leads.reason_optional")} rules={[{ required: deed === "ignore", whitespace: true, message: t("problems.fields.required") }]}>
          <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
        <Space size={[4, 6]} wrap className="lead-usual">
          {USUAL.map((code) => (
            <Tag.CheckableTag key={code} checked={false} onChange={() => form.setFieldValue("reason", t(`leads.usual.${code}`))}>
              {t(`leads.usual.${code}`)}
            </Tag.CheckableTag>
          ))}
        </Space>
        {items.length > 1 && (
          <Form.Item name="pool_id" label={t("leads.into_pool")}>
            <Select options={items.map((one) => ({ value: one.id, label: one.name }))} placeholder={t("leads.own_pool")} allowClear />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
