import { Button, Form, Input } from "antd";

import { saveTemplate } from "../../../api/chart";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { useChartApi } from "../chartContext";

interface Values {
  name: string;
  industry?: string;
}

/** Keep this chart's seats, without people, to start others from. */
export function SaveTemplate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { accountId } = useChartApi();
  const [form] = Form.useForm<Values>();
  const save = useAction((values: Values) => saveTemplate(accountId, values.name, values.industry ?? ""), {
    stale: [["templates"]],
    said: (_, { name }) => t("orgchart.template.saved", { name }),
    onDone: onClose,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => save.mutate(values)}>
      <p className="quiet">{t("orgchart.template.save_intro")}</p>
      <Form.Item
        name="name"
        label={t("orgchart.template.name")}
        rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
      >
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item name="industry" label={t("orgchart.template.industry")}>
        <Input maxLength={60} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("common.save")}
      </Button>
    </Form>
  );
}
