import { Form, Input, Modal } from "antd";

import { fetchWorkspaceExport, type WorkspaceExport } from "../../../api/portability";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { saveFile } from "../../../ui/saveFile";
import { useAction } from "../../../ui/useAction";

/** Download the file of an export, with one's own password. */
export function FetchExport({ one, onClose }: { one: WorkspaceExport; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const take = useAction(({ password }: { password: string }) => fetchWorkspaceExport(one.id, password), {
    stale: [["workspace-exports"]],
    said: () => t("portability.fetched"),
    onDone: (file) => {
      saveFile(file.name, file.content);
      onClose();
    },
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open
      title={t("portability.fetch")}
      okText={t("portability.fetch")}
      confirmLoading={take.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={420}
    >
      <p className="quiet">{t("portability.fetch_text")}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => take.mutate(values)}>
        <Form.Item name="password" label={t("portability.password")} rules={[{ required: true, message: t("problems.fields.required") }]}>
          <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
