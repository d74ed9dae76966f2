import { Form, Select, Switch } from "antd";

import { BASES } from "../../../api/privacy";
import { useTranslation } from "../../../i18n";
import { Section } from "./Section";

/** On what people's data are kept, and which fields of one's own are masked. */
export function PrivacyFields() {
  const { t } = useTranslation();
  const bases = BASES.map((value) => ({ value, label: t(`privacy.bases.${value}`) }));
  const none = { value: "", label: t("joining.settings.no_usual_basis") };
  return (
    <Section title={t("privacy.title")}>
      <Form.Item name="lawful_basis" label={t("joining.settings.usual_basis")} extra={t("joining.settings.usual_basis_hint")}>
        <Select options={[none, ...bases]} style={{ maxWidth: 360 }} />
      </Form.Item>
      <div className="settings-switch">
        <div>
          <label htmlFor="basis_required">{t("joining.settings.basis_required")}</label>
          <div className="quiet">{t("joining.settings.basis_required_hint")}</div>
        </div>
        <Form.Item name="basis_required" valuePropName="checked" noStyle>
          <Switch id="basis_required" />
        </Form.Item>
      </div>
      <Form.Item
        name="sensitive_fields"
        label={t("joining.settings.sensitive_fields")}
        extra={t("joining.settings.sensitive_fields_hint")}
        style={{ marginTop: 16 }}
      >
        <Select mode="tags" maxCount={200} open={false} suffixIcon={null} aria-label={t("joining.settings.sensitive_fields")} />
      </Form.Item>
    </Section>
  );
}
