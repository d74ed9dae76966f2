import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";

import { saveLanguage, sessionQuery, signIn } from "../../api/session";
import type { Session, SessionState } from "../../api/types";
import { problemText, toProblem, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { ForgottenPassword } from "./ForgottenPassword";
import { Providers } from "./Providers";
import { SecondStep } from "./SecondStep";

interface Values {
  email: string;
  password: string;
}

interface Props {
  state: SessionState;
  /** Chosen on this page before anybody was known. */
  language: Session["language"] | null;
  /** Why another provider sent the browser back. */
  refused: string | null;
}

/** Who wants in: first the password or another provider, then the second factor of those who have one. */
export function SignInForm({ state, language, refused }: Props) {
  const queries = useQueryClient();
  const enter = (next: SessionState) => {
    const session = next.session && { ...next.session, language: language ?? next.session.language };
    if (language && session) void saveLanguage(language).catch(() => undefined);
    queries.setQueryData(sessionQuery.queryKey, { ...next, session });
  };
  if (state.second_factor) return <SecondStep state={state} onDone={enter} />;
  return <FirstStep state={state} refused={refused} onDone={enter} />;
}

function FirstStep({ state, refused, onDone }: { state: SessionState; refused: string | null; onDone: (next: SessionState) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<string | null>(refused);
  const enter = useAction(({ email, password }: Values) => signIn(email, password), {
    onDone,
    onRefused: (error) => {
      setRefusal(problemText(t, toProblem(error)));
      return true;
    },
  });
  return (
    <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
      {refusal !== null && <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusal} />}
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
      <ForgottenPassword mails={state.mails} />
      <Providers providers={state.providers} />
      {state.demo && <Demo demo={state.demo} disabled={enter.isPending} onEnter={(values) => enter.mutate(values)} />}
    </Form>
  );
}

interface DemoProps {
  demo: Values;
  disabled: boolean;
  onEnter: (values: Values) => void;
}

function Demo({ demo, disabled, onEnter }: DemoProps) {
  const { t } = useTranslation();
  return (
    <div className="sign-in-demo">
      <strong>{t("workspaces.demo_title")}</strong>
      <div className="quiet">
        {demo.email} / {demo.password}
      </div>
      <div className="quiet">{t("workspaces.demo_text")}</div>
      <Button block style={{ marginTop: 10 }} onClick={() => onEnter(demo)} disabled={disabled}>
        {t("workspaces.demo_fill")}
      </Button>
    </div>
  );
}
