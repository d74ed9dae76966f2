import { Form, Input } from "antd";

import { createDepartment, editDepartment } from "../../../api/accounts";
import { useTranslation } from "../../../i18n";
import { DepartmentSelect } from "../DepartmentSelect";
import { FormDialog } from "../../../ui/FormDialog";

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
  return (
    <FormDialog
      title={t(draft.id === null ? "directory.new_department" : "common.edit")}
      width={420}
      okText={t("common.save")}
      initialValues={draft}
      send={(values: Values) => (draft.id === null ? createDepartment(accountId, values) : editDepartment(draft.id, values))}
      stale={[["accounts", "departments", accountId], ["undo", accountId], ["changes", accountId]]}
      said={() => t("directory.department_saved")}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
