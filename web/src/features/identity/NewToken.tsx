import { Alert, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";

import { makeToken } from "../../api/identity";
import type { TokenIn, TokenMade } from "../../api/types";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { CopyButton } from "../../ui/CopyButton";

const LIVES = [7, 30, 90, 365] as const;
const FOR_EVER = 0;

/** Make a token, and show it this once. */
export function NewToken({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<TokenMade | null>(null);
  return made ? <Made token={made} onClose={onClose} /> : <Ask onClose={onClose} onDone={setMade} />;
}

function Ask({ onClose, onDone }: { onClose: () => void; onDone: (token: TokenMade) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<TokenIn>();
  const make = useAction((values: TokenIn) => makeToken({ ...values, days: values.days === FOR_EVER ? null : values.days }), {
    stale: [["tokens"]],
    onDone,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  const lives = [
    ...LIVES.map((days) => ({ value: days as number, label: t("identity.tokens.days", { count: days }) })),
    { value: FOR_EVER, label: t("identity.tokens.never_expires") },
  ];
  return (
    <Modal
      open
      title={t("identity.tokens.make")}
      okText={t("common.create")}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={460}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scope: "read", days: 90 }}
        onFinish={(values) => make.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t("identity.tokens.name")}
          rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
        >
          <Input autoFocus maxLength={100} placeholder={t("identity.tokens.name_hint")} />
        </Form.Item>
        <Form.Item name="scope" label={t("identity.tokens.scope")} extra={t("identity.tokens.scope_hint")}>
          <Radio.Group options={(["read", "write"] as const).map((value) => ({ value, label: t(`identity.tokens.scope_${value}`) }))} />
        </Form.Item>
        <Form.Item name="days" label={t("identity.tokens.lifetime")}>
          <Select options={lives} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Made({ token, onClose }: { token: TokenMade; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t("identity.tokens.made", { name: token.name })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okText={t("identity.tokens.kept")}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={onClose}
      width={520}
    >
      <Alert type="warning" showIcon title={t("identity.tokens.made_intro")} />
      <code className="identity-token">{token.token}</code>
      <CopyButton text={token.token} />
    </Modal>
  );
}
