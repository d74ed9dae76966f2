import { Button, Form, Input } from "antd";

import { changePassword } from "../../api/identity";
import type { PasswordChange } from "../../api/types";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { NewPassword } from "./NewPassword";

/** Change the password. */
export function PasswordPanel() {
  const { t } = useTranslation();
  const [form] = Form.useForm<PasswordChange>();
  const save = useAction(({ old_password, new_password }: PasswordChange) => changePassword({ old_password, new_password }), {
    stale: [["sessions"]],
    said: () => t("identity.password.changed"),
    onDone: () => form.resetFields(),
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <section className="panel panel-pad identity-panel">
      <h2>{t("identity.password.title")}</h2>
      <p className="quiet">{t("identity.password.intro")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="identity-form"
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="old_password"
          label={t("identity.password.old")}
          rules={[{ required: true, message: t("problems.fields.required") }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="new_password" />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("identity.password.change")}
        </Button>
      </Form>
    </section>
  );
}
