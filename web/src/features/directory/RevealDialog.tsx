import { Form, Input, Modal, Radio } from "antd";

import type { RevealIn } from "../../api/privacy";
import { useTranslation } from "../../i18n";

const REASONS: RevealIn["reason"][] = ["call", "message", "visit", "verify", "other"];

interface Props {
  name: string;
  busy: boolean;
  onClose: () => void;
  onReveal: (values: RevealIn) => void;
}

/** Asks why somebody wants to see what is masked. */
export function RevealDialog({ name, busy, onClose, onReveal }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<RevealIn>();
  return (
    <Modal
      open
      title={t("privacy.reveal_title", { name })}
      okText={t("privacy.reveal")}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={440}
    >
      <p className="quiet">{t("privacy.reveal_hint")}</p>
      <Form<RevealIn> form={form} layout="vertical" initialValues={{ reason: "call" }} onFinish={onReveal}>
        <Form.Item name="reason" label={t("privacy.reason")} style={{ marginBottom: 12 }}>
          <Radio.Group
            options={REASONS.map((value) => ({ value, label: t(`privacy.reveal_reasons.${value}`) }))}
            style={{ display: "flex", flexWrap: "wrap", gap: 8 }}
          />
        </Form.Item>
        <Form.Item name="detail" label={t("privacy.detail")} style={{ marginBottom: 0 }}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
