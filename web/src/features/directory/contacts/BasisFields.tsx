import { Col, Form, Input, Select } from "antd";

import { BASES, SOURCES } from "../../../api/privacy";
import { useBasisAsked } from "../../../api/useBasisAsked";
import { useTranslation } from "../../../i18n";

/** Where a person's data come from, and why they may be kept. */
export function BasisFields() {
  const { t } = useTranslation();
  const asked = useBasisAsked();
  const half = { xs: 24, sm: 12 };
  return (
    <>
      <Col {...half}>
        <Form.Item name="source" label={t("privacy.source")}>
          <Select allowClear options={SOURCES.map((value) => ({ value, label: t(`privacy.sources.${value}`) }))} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="lawful_basis" label={t("privacy.basis")} required={asked}>
          <Select allowClear options={BASES.map((value) => ({ value, label: t(`privacy.bases.${value}`) }))} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="source_detail" label={t("privacy.source_detail")}>
          <Input maxLength={200} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="obtained_on" label={t("privacy.obtained_on")}>
          <Input type="date" />
        </Form.Item>
      </Col>
    </>
  );
}
