import { Button, Form, Select } from "antd";

import type { WorkspaceSettings } from "../../../api/workspaces";
import { useTranslation } from "../../../i18n";
import { Section } from "./Section";
import { LISTS, type SettingsValues } from "./values";

interface Props {
  defaults: WorkspaceSettings["defaults"];
  onReset: () => void;
}

/** The lists that the account form suggests from. */
export function VocabularyFields({ defaults, onReset }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<SettingsValues>();
  return (
    <Section title={t("joining.settings.vocabularies")} hint={t("joining.settings.vocabularies_hint")}>
      {LISTS.map((list) => (
        <Form.Item
          key={list}
          name={["vocabularies", list]}
          label={
            <span className="settings-list-label">
              {t(`joining.settings.${list}`)}
              <Button
                type="link"
                size="small"
                onClick={() => {
                  form.setFieldValue(["vocabularies", list], defaults[list]);
                  onReset();
                }}
              >
                {t("joining.settings.use_defaults")}
              </Button>
            </span>
          }
        >
          <Select mode="tags" maxCount={200} open={false} suffixIcon={null} aria-label={t(`joining.settings.${list}`)} />
        </Form.Item>
      ))}
    </Section>
  );
}
