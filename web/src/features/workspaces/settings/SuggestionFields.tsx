import { Form, InputNumber } from "antd";

import { useTranslation } from "../../../i18n";
import { Section } from "./Section";

const MOST = 50;

/** How often people are asked about what is inferred. */
export function SuggestionFields() {
  const { t } = useTranslation();
  return (
    <Section title={t("suggestions.title")}>
      <Form.Item name="suggestion_questions_per_week" label={t("suggestions.per_week")} extra={t("suggestions.per_week_hint")}>
        <InputNumber min={0} max={MOST} precision={0} />
      </Form.Item>
    </Section>
  );
}
