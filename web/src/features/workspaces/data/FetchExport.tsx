import { Form, Input } from "antd";

import { fetchWorkspaceExport, type WorkspaceExport } from "../../../api/portability";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { saveFile } from "../../../ui/saveFile";

/** Download the file of an export, with one's own password. */
export function FetchExport({ one, onClose }: { one: WorkspaceExport; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t("portability.fetch")}
      width={420}
      okText={t("portability.fetch")}
      requiredMark={false}
      send={({ password }: { password: string }) => fetchWorkspaceExport(one.id, password)}
      stale={[["workspace-exports"]]}
      said={() => t("portability.fetched")}
      onDone={(file) => {
        saveFile(file.name, file.content);
        onClose();
      }}
      onClose={onClose}
    >
      <p className="quiet">{t("portability.fetch_text")}</p>
      <Form.Item name="password" label={t("portability.password")} rules={[{ required: true, message: t("problems.fields.required") }]}>
        <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
