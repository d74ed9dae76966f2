import { Form, Modal, Radio } from "antd";

import { vacatePosition } from "../../../api/chart";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { EmptyAsField } from "./SeatForm";

interface Values {
  left: boolean;
  empty_as: "vacant" | "unknown";
}

/** Somebody leaves a seat: the seat only, or the company. */
export function VacateForm({ node, onClose }: { node: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { forest, writes } = useChartApi();
  const [form] = Form.useForm<Values>();
  const name = forest.occupant[node]?.name ?? "";
  const { id } = forest.positions[node]!;
  const save = async ({ left, empty_as }: Values) => {
    onClose();
    await writes.run(() => vacatePosition(id, empty_as, left), { said: t("orgchart.vacate.done", { name }) });
  };
  return (
    <Modal
      open
      title={t("orgchart.vacate.title", { name })}
      okText={t("common.confirm")}
      width={440}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ left: false, empty_as: "vacant" }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="left">
          <Radio.Group
            vertical
            options={[
              { value: false, label: t("orgchart.vacate.left_seat") },
              { value: true, label: t("orgchart.vacate.left_company") },
            ]}
          />
        </Form.Item>
        <Form.Item name="empty_as" label={t("orgchart.vacate.afterwards")}>
          <EmptyAsField />
        </Form.Item>
      </Form>
    </Modal>
  );
}
