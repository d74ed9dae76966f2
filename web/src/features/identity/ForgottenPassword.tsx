import { App, Button, Form, Input } from "antd";
import { useState } from "react";

import { requestReset } from "../../api/identity";
import { useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";

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
  return (
    <FormDialog
      title={t("identity.forgotten.title")}
      width={420}
      okText={t("identity.forgotten.send")}
      requiredMark={false}
      send={({ email }: { email: string }) => requestReset(email)}
      said={() => t("identity.forgotten.sent")}
      onClose={onClose}
    >
      <p className="quiet">{t("identity.forgotten.intro")}</p>
      <Form.Item name="email" label={t("workspaces.email")} rules={[{ required: true, message: t("workspaces.email_required") }]}>
        <Input type="email" autoComplete="username" autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
