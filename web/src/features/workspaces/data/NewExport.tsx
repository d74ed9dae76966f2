import { Checkbox, Form, Input } from "antd";

import { addWorkspaceExport, type WorkspaceExportIn } from "../../../api/portability";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";

interface Asked extends WorkspaceExportIn {
  again: string;
}

const SHORTEST = 12;

/** Ask for an export: a passphrase for the file, typed twice, and one's own password. */
export function NewExport({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const required = { required: true, message: t("problems.fields.required") };
  const long = { min: SHORTEST, message: t("problems.fields.too_short", { min: SHORTEST }) };
  return (
    <FormDialog
      title={t("portability.make")}
      width={460}
      okText={t("portability.make")}
      requiredMark={false}
      initialValues={{ passwords: true }}
      send={({ password, passphrase, passwords }: Asked) => addWorkspaceExport({ password, passphrase, passwords })}
      stale={[["workspace-exports"], ["jobs"]]}
      said={() => t("portability.begun")}
      onClose={onClose}
    >
      <p className="quiet">{t("portability.make_text")}</p>
      <Form.Item name="passphrase" label={t("portability.passphrase")} extra={t("portability.passphrase_hint")} rules={[required, long]}>
        <Input.Password autoFocus autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("portability.again")}
        dependencies={["passphrase"]}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue("passphrase") ? Promise.resolve() : Promise.reject(new Error(t("portability.differs"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="passwords" valuePropName="checked" extra={t("portability.passwords_hint")}>
        <Checkbox>{t("portability.passwords")}</Checkbox>
      </Form.Item>
      <Form.Item name="password" label={t("portability.password")} rules={[required]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
