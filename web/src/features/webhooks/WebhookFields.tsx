import { Form, Input, Select } from "antd";
import { useMemo } from "react";

import { useTranslation } from "../../i18n";
import { kindGroups } from "./kinds";

/** Name, address and kinds, alike for a new webhook and an old one. */
export function WebhookFields() {
  const { t } = useTranslation();
  const groups = useMemo(() => kindGroups(t), [t]);
  const required = { required: true, whitespace: true, message: t("problems.fields.required") };
  return (
    <>
      <Form.Item name="name" label={t("webhooks.name")} rules={[required]}>
        <Input autoFocus maxLength={100} placeholder={t("webhooks.name_hint")} />
      </Form.Item>
      <Form.Item name="url" label={t("webhooks.url")} rules={[required]}>
        <Input maxLength={500} inputMode="url" placeholder={t("webhooks.url_hint")} />
      </Form.Item>
      <Form.Item name="kinds" label={t("webhooks.kinds")}>
        <Select mode="multiple" allowClear showSearch={{ optionFilterProp: "label" }} options={groups} placeholder={t("webhooks.kinds_hint")} />
      </Form.Item>
    </>
  );
}
