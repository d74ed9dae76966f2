import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";

import { giveUpSecondFactor, showSecondFactor } from "../../api/identity";
import type { SessionState } from "../../api/types";
import { fieldText, problemText, toProblem, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

interface Props {
  state: SessionState;
  onDone: (next: SessionState) => void;
}

/** The second step of signing in: a code of the authenticator, or a recovery code. */
export function SecondStep({ state, onDone }: Props) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const back = () => onDone({ ...state, second_factor: false });
  const leave = useAction(giveUpSecondFactor, { onDone: back });
  const enter = useAction(({ code }: { code: string }) => showSecondFactor(code), {
    onDone,
    onRefused: (error) => {
      const problem = toProblem(error);
      setRefusal(problem.fields[0] ? fieldText(t, problem.fields[0]) : problemText(t, problem));
      return true;
    },
  });
  return (
    <Form<{ code: string }> layout="vertical" size="large" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t("identity.step.intro")}
      </p>
      {refusal !== null && <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusal} />}
      <Form.Item name="code" label={t("identity.code")} rules={[{ required: true, message: t("problems.fields.required") }]}>
        <Input autoComplete="one-time-code" autoFocus maxLength={40} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t("identity.step.verify")}
      </Button>
      <Button type="link" block onClick={() => leave.mutate()} style={{ marginTop: 8 }}>
        {t("identity.step.back")}
      </Button>
    </Form>
  );
}
