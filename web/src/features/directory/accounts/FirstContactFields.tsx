import { Col, Form, Input, Row, Select } from "antd";

import { BASES } from "../../../api/privacy";
import { useBasisAsked } from "../../../api/useBasisAsked";
import { useTranslation } from "../../../i18n";

/** Who we know there first; may be left for later. */
export function FirstContactFields() {
  const { t } = useTranslation();
  const later = Form.useWatch<boolean | undefined>("later") === true;
  const asked = useBasisAsked();
  const half = { xs: 24, sm: 12 };
  return (
    <Row gutter={16} hidden={later}>
      <Col {...half}>
        <Form.Item
          name={["contact", "name"]}
          label={t("directory.person_name")}
          extra={t("directory.first_contact_hint")}
          rules={[{ required: !later, whitespace: true, message: t("problems.fields.required") }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name={["contact", "title"]} label={t("directory.title")}>
          <Input maxLength={200} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name={["contact", "mobile"]} label={t("directory.point.mobile")}>
          <Input type="tel" maxLength={40} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name={["contact", "email"]} label={t("directory.point.email")}>
          <Input type="email" maxLength={254} />
        </Form.Item>
      </Col>
      {asked && (
        <Col {...half}>
          <Form.Item
            name={["contact", "lawful_basis"]}
            label={t("privacy.basis")}
            rules={[{ required: !later, message: t("problems.fields.required") }]}
          >
            <Select options={BASES.map((value) => ({ value, label: t(`privacy.bases.${value}`) }))} />
          </Form.Item>
        </Col>
      )}
    </Row>
  );
}
