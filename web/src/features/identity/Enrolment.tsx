import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";

import { beginSecondFactor, confirmSecondFactor } from "../../api/identity";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { RecoveryCodes } from "./RecoveryCodes";

interface Begun {
  secret: string;
  qr_svg: string;
}

/** Turn the second factor on: the password, then the QR code and a first code, then the recovery codes. */
export function Enrolment({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onClose={onClose} />;
  return (
    <Modal open title={t("identity.factor.enable")} footer={null} onCancel={onClose} width={460} mask={{ closable: false }}>
      {begun ? <Scan begun={begun} onDone={setCodes} /> : <AskPassword onDone={setBegun} />}
    </Modal>
  );
}

function AskPassword({ onDone }: { onDone: (begun: Begun) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const begin = useAction(({ password }: { password: string }) => beginSecondFactor(password), {
    onDone,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => begin.mutate(values)}>
      <p className="quiet">{t("identity.factor.password_first")}</p>
      <Form.Item name="password" label={t("workspaces.password")} rules={[{ required: true, message: t("problems.fields.required") }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t("identity.factor.next")}
      </Button>
    </Form>
  );
}

function Scan({ begun, onDone }: { begun: Begun; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ code: string }>();
  const confirm = useAction(({ code }: { code: string }) => confirmSecondFactor(code), {
    stale: [["second-factor"]],
    onDone: ({ recovery_codes }) => onDone(recovery_codes),
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(begun.qr_svg)}`;
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => confirm.mutate(values)}>
      <ol className="identity-steps">
        <li>
          {t("identity.factor.scan")}
          <img src={picture} alt={t("identity.factor.qr")} className="identity-qr" />
          <span className="quiet">{t("identity.factor.type_instead")}</span>
          <code className="identity-secret">{begun.secret.match(/.{1,4}/gu)?.join(" ")}</code>
        </li>
        <li>
          {t("identity.factor.type_code")}
          <Form.Item name="code" style={{ margin: "8px 0 12px" }} rules={[{ required: true, message: t("problems.fields.required") }]}>
            <Input
              aria-label={t("identity.code")}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={7}
              autoFocus
              style={{ width: 160 }}
            />
          </Form.Item>
        </li>
      </ol>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t("identity.factor.confirm")}
      </Button>
    </Form>
  );
}
