import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Result } from "antd";
import { useState } from "react";

import { resetQuery, setPasswordByLink } from "../../api/identity";
import { problemText, toProblem, useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { NewPassword } from "./NewPassword";

/** Set a new password by a link. */
export function ResetForm({ secret, onSignIn }: { secret: string; onSignIn: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const [done, setDone] = useState(false);
  const { data, error, isPending } = useQuery(resetQuery(secret));
  const save = useAction(({ password }: { password: string }) => setPasswordByLink(secret, password), {
    onDone: () => setDone(true),
    onRefused: (refusal) => showFieldErrors(form, refusal, t),
  });
  if (isPending) return <Loading />;
  const signIn = (
    <Button type="primary" onClick={onSignIn}>
      {t("identity.reset.sign_in")}
    </Button>
  );
  if (done) return <Result status="success" title={t("identity.reset.done")} extra={signIn} />;
  if (error) return <Alert type="error" showIcon role="alert" title={problemText(t, toProblem(error))} />;
  return (
    <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => save.mutate(values)}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t("identity.reset.intro", { email: data.email })}
      </p>
      <input type="hidden" autoComplete="username" value={data.email} readOnly />
      <NewPassword name="password" />
      <Button type="primary" htmlType="submit" block loading={save.isPending}>
        {t("identity.reset.save")}
      </Button>
    </Form>
  );
}
