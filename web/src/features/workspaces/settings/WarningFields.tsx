import { Form, Switch } from "antd";

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
    </Section>
  );
}
