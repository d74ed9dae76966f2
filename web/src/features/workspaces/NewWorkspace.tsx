import { Form, Modal } from "antd";

import { goToWorkspace, openFurther } from "../../api/workspaces";
import { currentLanguage, useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useAction } from "../../ui/useAction";
import { WorkspaceNameField } from "./joining/WorkspaceNameField";
import { ownTimeZone } from "./TimeZoneSelect";

interface Values {
  workspace: { name: string };
}

/** Open a further workspace and go there. */
export function NewWorkspace({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const open = useAction((name: string) => openAndGo(name), { onRefused: (error) => showFieldErrors(form, error, t) });
  return (
    <Modal
      open
      title={t("joining.switcher.new")}
      okText={t("common.create")}
      width={440}
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t("joining.switcher.new_intro")}</p>
      <Form<Values> form={form} layout="vertical" onFinish={({ workspace }) => open.mutate(workspace.name)}>
        <WorkspaceNameField autoFocus />
      </Form>
    </Modal>
  );
}

async function openAndGo(name: string): Promise<void> {
  const { workspace_id } = await openFurther({ name, language: currentLanguage(), time_zone: ownTimeZone() });
  await goToWorkspace(workspace_id);
}
