import { Form, Input, Select } from "antd";

import { addMember } from "../../api/session";
import type { MemberIn } from "../../api/types";
import { useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { ROLES } from "./roles";

const MIN_PASSWORD = 10;

/** Bring a colleague in, with a first password to hand over. */
export function NewMember({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const required = { required: true, message: t("problems.fields.required") };
  return (
    <FormDialog
      title={t("workspaces.add_member")}
      width={440}
      okText={t("common.add")}
      initialValues={{ role: "salesperson" }}
      send={(body: MemberIn) => addMember(body)}
      stale={[["members"]]}
      said={(_, { name }) => t("workspaces.add_member_done", { name })}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
