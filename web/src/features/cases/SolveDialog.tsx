import { Form, Input, Modal, Rate } from "antd";

import { useTranslation } from "../../i18n";
import { useCourse, type CaseBrief } from "./useCourse";

interface Props {
  row: CaseBrief;
  state: "solved" | "closed";
  onClose: () => void;
}

interface Values {
  satisfaction?: number;
  comment?: string;
}

/** A case ends; how content they were may be told at once. */
export function SolveDialog({ row, state, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { move } = useCourse();
  const end = ({ satisfaction, comment }: Values) =>
    move.mutate({ row, state, satisfaction: satisfaction || null, comment: comment?.trim() || null }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={t(state === "solved" ? "cases.solve_title" : "cases.close_title", { number: String(row.number) })}
      okText={t(state === "solved" ? "cases.to_solved" : "cases.to_closed")}
      cancelText={t("common.cancel")}
      confirmLoading={move.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">{row.subject}</p>
      <Form<Values> form={form} layout="vertical" initialValues={{ satisfaction: row.satisfaction ?? 0 }} onFinish={end}>
        <Form.Item name="satisfaction" label={t("cases.satisfaction")}>
          <Rate />
        </Form.Item>
        <Form.Item name="comment" label={t("cases.comment")}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
