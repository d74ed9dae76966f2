import { Form, Input } from "antd";

import { dayThere, useTranslation } from "../../i18n";

/** When to be in touch again, and what for. */
export function NextFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  return (
    <div className="log-next">
      <Form.Item name="nextOn" label={t("interactions.next_on")}>
        <Input type="date" min={dayThere()} onChange={() => form.setFieldValue("nextAt", null)} />
      </Form.Item>
      <Form.Item name="nextWhat" label={t("interactions.next_what")}>
        <Input maxLength={500} placeholder={t("interactions.next_what_hint")} />
      </Form.Item>
    </div>
  );
}
