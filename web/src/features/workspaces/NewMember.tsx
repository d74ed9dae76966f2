import { Form, Input, Modal, Select } from "antd";

import { addMember } from "../../api/session";
import type { MemberIn } from "../../api/types";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { ROLES } from "./roles";

const MIN_PASSWORD = 10;

/** Bring a colleague in, with a first password to hand over. */
export function NewMember({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<MemberIn>();
  const add = useAction((body: MemberIn) => addMember(body), {
    stale: [["members"]],
    said: (_, { name }) => t("workspaces.add_member_done", { name }),
    onDone: onClose,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  const required = { required: true, message: t("problems.fields.required") };
  return (
    <Modal
      open
      title={t("workspaces.add_member")}
      okText={t("common.add")}
      width={440}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<MemberIn> form={form} layout="vertical" initialValues={{ role: "salesperson" }} onFinish={(values) => add.mutate(values)}>
        <Form.Item name="name" label={t("workspaces.name")} rules={[{ ...required, whitespace: true }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="title" label={t("workspaces.title")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t("workspaces.email")}
          rules={[required, { type: "email", message: t("problems.fields.not_an_email") }]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("workspaces.initial_password")}
          extra={t("workspaces.initial_password_hint")}
          rules={[required, { min: MIN_PASSWORD, message: t("problems.fields.too_short", { min: MIN_PASSWORD }) }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="role" label={t("workspaces.role")}>
          <Select options={ROLES.map((value) => ({ value, label: t(`workspaces.role_${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
