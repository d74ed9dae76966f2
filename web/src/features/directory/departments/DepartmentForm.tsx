import { Form, Input, Modal } from "antd";

import { createDepartment, editDepartment } from "../../../api/accounts";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { DepartmentSelect } from "../DepartmentSelect";

export interface DepartmentDraft {
  /** Null for a new one. */
  id: string | null;
  name: string;
  parent_id: string | null;
}

interface Props {
  accountId: string;
  draft: DepartmentDraft;
  onClose: () => void;
}

type Values = Pick<DepartmentDraft, "name" | "parent_id">;

/** Name a department and say what it is part of. */
export function DepartmentForm({ accountId, draft, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const save = useAction<Values, unknown>(
    (values) => (draft.id === null ? createDepartment(accountId, values) : editDepartment(draft.id, values)),
    {
      stale: [["accounts", "departments", accountId], ["undo", accountId], ["changes", accountId]],
      said: () => t("directory.department_saved"),
      onDone: onClose,
      onRefused: (error) => showFieldErrors(form, error, t),
    },
  );
  return (
    <Modal
      open
      title={t(draft.id === null ? "directory.new_department" : "common.edit")}
      okText={t("common.save")}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={420}
    >
      <Form<Values> form={form} layout="vertical" initialValues={draft} onFinish={(values) => save.mutate(values)}>
        <Form.Item
          name="name"
          label={t("directory.department_name")}
          rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="parent_id" label={t("directory.department_parent")}>
          <DepartmentSelect accountId={accountId} {...(draft.id === null ? {} : { without: draft.id })} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
