import { Col, Form, Input, Row, Select } from "antd";

import { LANGUAGES, useTranslation, type Language } from "../../../i18n";
import { TimeZoneSelect } from "../TimeZoneSelect";
import { Section } from "./Section";

const OWN_NAMES: Record<Language, string> = { "zh-CN": "简体中文", en: "English" };

/** Name, language, time zone. */
export function BasicFields() {
  const { t } = useTranslation();
  const half = { xs: 24, sm: 12 };
  return (
    <Section title={t("joining.settings.basics")}>
      <Form.Item
        name="name"
        label={t("joining.settings.name")}
        rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Row gutter={16}>
        <Col {...half}>
          <Form.Item name="language" label={t("joining.settings.language")} extra={t("joining.settings.language_hint")}>
            <Select options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))} />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="time_zone" label={t("joining.settings.time_zone")}>
            <TimeZoneSelect />
          </Form.Item>
        </Col>
      </Row>
    </Section>
  );
}
