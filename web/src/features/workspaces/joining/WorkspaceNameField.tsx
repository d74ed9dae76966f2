import { Form, Input } from "antd";

import { useTranslation } from "../../../i18n";

/** What a new workspace is to be called. */
export function WorkspaceNameField({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={["workspace", "name"]}
      label={t("joining.register.workspace_name")}
      rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
    >
      <Input autoFocus={autoFocus} maxLength={100} placeholder={t("joining.register.workspace_name_hint")} autoComplete="organization" />
    </Form.Item>
  );
}
