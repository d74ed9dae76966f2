import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";

import { requestReset } from "../../api/identity";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

/** Where a password was forgotten: a link by mail, or the advice to ask the administrator for one. */
export function ForgottenPassword({ mails }: { mails: boolean }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const ask = () => {
    if (mails) setOpen(true);
    else modal.info({ title: t("identity.forgotten.title"), content: t("identity.forgotten.ask_administrator") });
  };
  return (
    <>
      <Button type="link" block size="middle" style={{ marginTop: 8 }} onClick={ask}>
        {t("identity.forgotten.link")}
      </Button>
      {open && <Request onClose={() => setOpen(false)} />}
    </>
  );
}

function Request({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ email: string }>();
  const send = useAction(({ email }: { email: string }) => requestReset(email), {
    said: () => t("identity.forgotten.sent"),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t("identity.forgotten.title")}
      okText={t("identity.forgotten.send")}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={420}
    >
      <p className="quiet">{t("identity.forgotten.intro")}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <Form.Item name="email" label={t("workspaces.email")} rules={[{ required: true, message: t("workspaces.email_required") }]}>
          <Input type="email" autoComplete="username" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
