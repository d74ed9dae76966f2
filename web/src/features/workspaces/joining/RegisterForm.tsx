import { Button, Form, Select } from "antd";
import { Link } from "react-router";

import type { SessionState } from "../../../api/types";
import { register, type Registration } from "../../../api/workspaces";
import { LANGUAGES, switchLanguage, useTranslation, type Language } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { ownTimeZone, TimeZoneSelect } from "../TimeZoneSelect";
import { NewUserFields } from "./NewUserFields";
import { useRefusal } from "./useRefusal";
import { WorkspaceNameField } from "./WorkspaceNameField";

const OWN_NAMES: Record<Language, string> = { "zh-CN": "简体中文", en: "English" };

/** Open a workspace as its first administrator. */
export function RegisterForm({ onEnter }: { onEnter: (state: SessionState) => void }) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Registration>();
  const [alert, refused, clear] = useRefusal(form);
  const enter = useAction((body: Registration) => register(body), { onDone: onEnter, onRefused: refused });
  const send = (body: Registration) => {
    clear();
    enter.mutate(body);
  };
  return (
    <Form<Registration>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ workspace: { language: i18n.language, time_zone: ownTimeZone() } }}
      onFinish={send}
    >
      {alert}
      <WorkspaceNameField autoFocus />
      <NewUserFields />
      <div className="door-pair">
        <Form.Item name={["workspace", "language"]} label={t("joining.register.language")}>
          <Select
            options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
            onChange={(value: Language) => switchLanguage(value)}
          />
        </Form.Item>
        <Form.Item name={["workspace", "time_zone"]} label={t("joining.register.time_zone")}>
          <TimeZoneSelect />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t("joining.register.submit")}
      </Button>
      <div className="door-other">
        <Link to="/">{t("joining.register.have_account")}</Link>
      </div>
    </Form>
  );
}
