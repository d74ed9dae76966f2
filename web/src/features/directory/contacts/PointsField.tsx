import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Select, Space } from "antd";

import { useTranslation } from "../../../i18n";
import { POINT_KINDS } from "../options";

/** Phone numbers and addresses, as many as there are. */
export function PointsField() {
  const { t } = useTranslation();
  return (
    <Form.Item label={t("fields.points")} style={{ marginBottom: 12 }}>
      <Form.List name="points">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <Space.Compact key={field.key} block style={{ marginBottom: 8 }}>
                <Form.Item name={[field.name, "kind"]} noStyle>
                  <Select
                    aria-label={t("fields.kind")}
                    style={{ width: 104, flex: "none" }}
                    options={POINT_KINDS.map((value) => ({ value, label: t(`directory.point.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[field.name, "value"]} noStyle>
                  <Input maxLength={254} aria-label={t("fields.value")} />
                </Form.Item>
                <PrivateMark name={field.name} />
                <Button icon={<DeleteOutlined />} aria-label={t("common.remove")} onClick={() => remove(field.name)} />
              </Space.Compact>
            ))}
            <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => add({ kind: "mobile", value: "" })}>
              {t("directory.add_point")}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** A mail address can be marked private; numbers and WeChat names always are. */
function PrivateMark({ name }: { name: number }) {
  const { t } = useTranslation();
  const kind: unknown = Form.useWatch(["points", name, "kind"]);
  return (
    <Form.Item name={[name, "private"]} valuePropName="checked" noStyle hidden={kind !== "email"}>
      <Checkbox style={{ alignItems: "center", paddingInline: 8, flex: "none" }}>{t("directory.private_mail")}</Checkbox>
    </Form.Item>
  );
}
