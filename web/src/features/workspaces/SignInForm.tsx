import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";

import { saveLanguage, sessionQuery, signIn } from "../../api/session";
import type { Session, SessionState } from "../../api/types";
import { problemText, toProblem, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

interface Values {
  email: string;
  password: string;
}

interface Props {
  demo: SessionState["demo"];
  /** Chosen on this page before anybody was known. */
  language: Session["language"] | null;
}

/** Who wants in. */
export function SignInForm({ demo, language }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<unknown>(null);
  const enter = useAction(({ email, password }: Values) => signIn(email, password), {
    onDone: (state) => {
      const session = state.session && { ...state.session, language: language ?? state.session.language };
      if (language) void saveLanguage(language).catch(() => undefined);
      queries.setQueryData(sessionQuery.queryKey, { ...state, session });
    },
    onRefused: (error) => {
      setRefusal(error);
      return true;
    },
  });
  return (
    <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
      {refusal !== null && (
        <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={problemText(t, toProblem(refusal))} />
      )}
      <Form.Item name="email" label={t("workspaces.email")} rules={[{ required: true, message: t("workspaces.email_required") }]}>
        <Input type="email" autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("workspaces.password")}
        rules={[{ required: true, message: t("workspaces.password_required") }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t("workspaces.sign_in")}
      </Button>
      {demo && (
        <div className="sign-in-demo">
          <strong>{t("workspaces.demo_title")}</strong>
          <div className="quiet">
            {demo.email} / {demo.password}
          </div>
          <div className="quiet">{t("workspaces.demo_text")}</div>
          <Button block style={{ marginTop: 10 }} onClick={() => enter.mutate(demo)} disabled={enter.isPending}>
            {t("workspaces.demo_fill")}
          </Button>
        </div>
      )}
    </Form>
  );
}
