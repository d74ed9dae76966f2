import { Alert, Form, Input, Modal } from "antd";
import { useState } from "react";

import type { BothFactors } from "../../api/types";
import { problemText, toProblem, useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";

interface Props {
  title: string;
  danger: boolean;
  run: (body: BothFactors) => Promise<unknown>;
  onClose: () => void;
}

/** Both factors once more, before what a laptop left open must not do. */
export function AskBothFactors({ title, danger, run, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<BothFactors>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (values: BothFactors) => {
    setBusy(true);
    try {
      await run(values);
    } catch (error) {
      if (!showFieldErrors(form, error, t)) setRefusal(problemText(t, toProblem(error)));
    } finally {
      setBusy(false);
    }
  };
  const required = { required: true, message: t("problems.fields.required") };
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ danger }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={420}
    >
      {refusal !== null && <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusal} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        <Form.Item name="password" label={t("workspaces.password")} rules={[required]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="code" label={t("identity.code")} rules={[required]}>
          <Input autoComplete="one-time-code" maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
