import { Form, Select, Switch } from "antd";

import { useTranslation } from "../../../i18n";
import { Section } from "./Section";

const LEVELS = ["none", "read", "contribute", "edit"] as const;

/** What everybody may do with colleagues' accounts, and whether friends may be invited. */
export function RightsFields() {
  const { t } = useTranslation();
  return (
    <Section title={t("joining.settings.rights")}>
      <Form.Item name="opens" label={t("joining.settings.opens")} extra={t("joining.settings.opens_hint")}>
        <Select options={LEVELS.map((value) => ({ value, label: t(`joining.settings.opens_${value}`) }))} style={{ maxWidth: 360 }} />
      </Form.Item>
      <div className="settings-switch">
        <div>
          <label htmlFor="sharing">{t("joining.settings.sharing")}</label>
          <div className="quiet">{t("joining.settings.sharing_hint")}</div>
        </div>
        <Form.Item name="sharing" valuePropName="checked" noStyle>
          <Switch id="sharing" />
        </Form.Item>
      </div>
    </Section>
  );
}
