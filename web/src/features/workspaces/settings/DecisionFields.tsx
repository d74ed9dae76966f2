import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";

import { roleVocabulariesQuery } from "../../../api/workspaces";
import { lookUp, useTranslation } from "../../../i18n";
import { Section } from "./Section";
import type { SettingsValues } from "./values";

/** In which words roles in a decision are shown; the roles themselves stay as they are. */
export function DecisionFields() {
  const { t } = useTranslation();
  const { data: vocabularies, isPending } = useQuery(roleVocabulariesQuery);
  const chosen = Form.useWatch<SettingsValues["role_vocabulary"]>("role_vocabulary");
  const words = (code: string) => {
    const roles = vocabularies?.find((one) => one.code === code)?.roles ?? [];
    return roles.map((role) => lookUp(t, `chains.roles.${code}.${role.code}`) ?? role.code).join(" · ");
  };
  return (
    <Section title={t("chains.settings.title")}>
      <Form.Item
        name="role_vocabulary"
        label={t("chains.settings.vocabulary")}
        extra={
          <>
            {t("chains.settings.vocabulary_hint")}
            <div aria-live="polite">{words(chosen)}</div>
          </>
        }
      >
        <Select
          loading={isPending}
          style={{ maxWidth: 360 }}
          options={(vocabularies ?? []).map(({ code }) => ({ value: code, label: t(`chains.vocabularies.${code}`) }))}
        />
      </Form.Item>
    </Section>
  );
}
