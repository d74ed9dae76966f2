import { Form, Input, Modal } from "antd";

import { createGroup, editGroup } from "../../../api/chart";
import type { Group, OwnColor } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { ColorMarks } from "../details/ColorMarks";

export interface GroupDraft {
  /** Null for a new one. */
  group: Group | null;
}

interface Props {
  draft: GroupDraft;
  /** The first member of a new group. */
  positionId: string;
  onClose: () => void;
}

interface Values {
  name: string;
  color: OwnColor | null;
  note: string;
}

/** Name and colour of a group. */
export function GroupForm({ draft, positionId, onClose }: Props) {
  const { t } = useTranslation();
  const { accountId, writes } = useChartApi();
  const [form] = Form.useForm<Values>();
  const { group } = draft;
  const save = async (values: Values) => {
    onClose();
    const request = () =>
      group ? editGroup(group.id, values) : createGroup(accountId, { ...values, position_ids: [positionId] }).then(() => undefined);
    await writes.run(request, { said: t("orgchart.group_saved") });
  };
  return (
    <Modal
      open
      title={group ? group.name : t("orgchart.group_new")}
      okText={t("common.save")}
      width={420}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ name: group?.name ?? "", color: group?.color ?? "blue", note: group?.note ?? "" }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label={t("orgchart.group_name")}
          rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
        >
          <Input autoFocus maxLength={100} placeholder={t("orgchart.group_hint")} />
        </Form.Item>
        <Form.Item name="color" label={t("orgchart.color")}>
          <MarksField />
        </Form.Item>
        <Form.Item name="note" label={t("orgchart.note")}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function MarksField({ value, onChange }: { value?: OwnColor | null; onChange?: (value: OwnColor | null) => void }) {
  return <ColorMarks value={value ?? null} onChange={(color) => onChange?.(color)} />;
}
