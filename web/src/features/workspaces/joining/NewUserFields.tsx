import { Form, Input } from "antd";

import { useTranslation } from "../../../i18n";

export interface NewUserValues {
  name: string;
  email: string;
  password: string;
}

const MIN_PASSWORD = 8;

/** Who somebody is that nobody knows yet. */
export function NewUserFields() {
  const { t } = useTranslation();
  const required = { required: true, message: t("problems.fields.required") };
  return (
    <>
      <Form.Item name="name" label={t("joining.register.member_name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={100} autoComplete="name" />
      </Form.Item>
      <Form.Item
        name="email"
        label={t("workspaces.email")}
        rules={[required, { type: "email", message: t("problems.fields.not_an_email") }]}
      >
        <Input type="email" maxLength={254} autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("workspaces.password")}
        extra={t("joining.register.password_hint")}
        rules={[required, { min: MIN_PASSWORD, message: t("problems.fields.too_short", { min: MIN_PASSWORD }) }]}
      >
        <Input.Password maxLength={1024} autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
