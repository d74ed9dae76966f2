import { Form, Input } from "antd";

import { useTranslation } from "../../i18n";

const MIN_PASSWORD = 10;

/** A new password, typed twice. */
export function NewPassword({ name }: { name: "password" | "new_password" }) {
  const { t } = useTranslation();
  const required = { required: true, message: t("problems.fields.required") };
  const long = { min: MIN_PASSWORD, message: t("problems.fields.too_short", { min: MIN_PASSWORD }) };
  return (
    <>
      <Form.Item name={name} label={t("identity.password.new")} extra={t("identity.password.hint")} rules={[required, long]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("identity.password.again")}
        dependencies={[name]}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              !value || value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(t("identity.password.differs"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
