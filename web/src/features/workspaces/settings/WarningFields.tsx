import { Form, InputNumber, Switch } from "antd";

import { useTranslation } from "../../../i18n";
import { Section } from "./Section";
import { WARNINGS } from "./values";

/** Which warnings are on. */
export function WarningFields() {
  const { t } = useTranslation();
  return (
    <Section title={t("joining.settings.warnings")} hint={t("joining.settings.warnings_hint")}>
      {WARNINGS.map((code) => (
        <div className="settings-switch" key={code}>
          <label htmlFor={`warning-${code}`}>{t(`joining.settings.warning.${code}`)}</label>
          <Form.Item name={["warnings", code]} valuePropName="checked" noStyle>
            <Switch id={`warning-${code}`} size="small" />
          </Form.Item>
        </div>
      ))}
      <div className="settings-switch">
        <div>
          <label htmlFor="most_keys">{t("joining.settings.most_keys")}</label>
          <div className="quiet">{t("joining.settings.most_keys_hint")}</div>
        </div>
        <Form.Item name="most_keys" noStyle rules={[{ required: true, message: t("problems.fields.required") }]}>
          <InputNumber id="most_keys" min={1} max={1000} precision={0} style={{ width: 84 }} />
        </Form.Item>
      </div>
    </Section>
  );
}
