import { EyeOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";

import { revealContact, type RevealIn } from "../../../api/privacy";
import type { Contact } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";

const REASONS: RevealIn["reason"][] = ["call", "message", "visit", "verify", "other"];

interface Props {
  contact: Contact;
  onRevealed: (points: Contact["points"]) => void;
}

/** An eye beside masked numbers: asks why, and shows them until the page is left. */
export function RevealButton({ contact, onRevealed }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<RevealIn>();
  const reveal = useAction((values: RevealIn) => revealContact(contact.id, values), {
    onDone: ({ points }) => {
      setAsking(false);
      onRevealed(points);
    },
  });
  return (
    <>
      <Button type="link" size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
        {t("privacy.reveal")}
      </Button>
      <Modal
        open={asking}
        title={t("privacy.reveal_title", { name: contact.name })}
        okText={t("privacy.reveal")}
        confirmLoading={reveal.isPending}
        onCancel={() => setAsking(false)}
        onOk={() => form.submit()}
        width={440}
        destroyOnHidden
      >
        <p className="quiet">{t("privacy.reveal_hint")}</p>
        <Form<RevealIn> form={form} layout="vertical" initialValues={{ reason: "call" }} onFinish={(values) => reveal.mutate(values)}>
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
    </>
  );
}
