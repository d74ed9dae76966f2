import { useQuery } from "@tanstack/react-query";
import { Col, Form, Input, Radio, Row, Select } from "antd";

import { facetsQuery } from "../../../api/accounts";
import { membersQuery } from "../../../api/session";
import { useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { AttentionSelect } from "../AttentionSelect";
import { suggestions } from "../options";
import { BasisFields } from "./BasisFields";
import { PointsField } from "./PointsField";

/** A person's own fields beside the name; title and department belong to the employment. */
export function ContactFields() {
  const { t } = useTranslation();
  const { data: members } = useQuery(membersQuery);
  const { data: facets } = useQuery(facetsQuery);
  const half = { xs: 24, sm: 12 };
  return (
    <>
      <PointsField />
      <Row gutter={16}>
        <Col {...half}>
          <Form.Item name="gender" label={t("directory.gender")}>
            <Radio.Group
              options={[
                { value: "", label: t("common.unset") },
                { value: "male", label: t("directory.genders.male") },
                { value: "female", label: t("directory.genders.female") },
              ]}
            />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="owner_id" label={t("directory.owner")}>
            <MemberSelect allowClear members={members ?? []} />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="attention" label={t("directory.attention")}>
            <AttentionSelect />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="tags" label={t("directory.tags")}>
            <Select mode="tags" options={suggestions(facets?.tags)} placeholder={t("directory.tags_hint")} />
          </Form.Item>
        </Col>
        <BasisFields />
      </Row>
      <Form.Item name="note" label={t("directory.note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
}
