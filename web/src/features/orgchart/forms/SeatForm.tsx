import { Form, Input, Modal, Radio, Select } from "antd";
import { useMemo } from "react";

import type { PlaceIn } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { DepartmentPick } from "./DepartmentPick";

interface Props {
  onClose: () => void;
  /** Whom the seat reports to; by default the selected one. */
  managerId?: string | null;
}

/** Put a seat on the chart that nobody, or nobody known, sits on. */
export function SeatForm({ onClose, managerId }: Props) {
  const { t } = useTranslation();
  const { forest, active, writes, nameOf, show } = useChartApi();
  const [form] = Form.useForm<PlaceIn>();
  const manager = managerId === undefined ? (active >= 0 ? forest.positions[active]!.id : null) : managerId;
  const seats = useMemo(
    () => forest.positions.map((seat, node) => ({ value: seat.id, label: [nameOf(seat.id), forest.occupant[node] && seat.title].filter(Boolean).join(" · ") })),
    [forest, nameOf],
  );
  const save = async (values: PlaceIn) => {
    onClose();
    const id = await writes.addSeat({ ...values, manager_id: values.manager_id ?? null, department_id: values.department_id ?? null });
    if (id) show(id);
  };
  return (
    <Modal open title={t("orgchart.add_seat_title")} okText={t("common.add")} onOk={() => form.submit()} onCancel={onClose} width={440}>
      <Form<PlaceIn>
        form={form}
        layout="vertical"
        initialValues={{ empty_as: "unknown", manager_id: manager, title: "" }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="title"
          label={t("orgchart.seat_title")}
          rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
        >
          <Input autoFocus maxLength={200} placeholder={t("orgchart.seat_title_hint")} />
        </Form.Item>
        <Form.Item name="empty_as" label={t("orgchart.empty_as")}>
          <EmptyAsField />
        </Form.Item>
        <Form.Item name="manager_id" label={t("orgchart.under")}>
          <Select allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("orgchart.at_top")} options={seats} />
        </Form.Item>
        <Form.Item name="department_id" label={t("orgchart.department")}>
          <DepartmentPick />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface EmptyAsProps {
  value?: "vacant" | "unknown";
  onChange?: (value: "vacant" | "unknown") => void;
}

/** Known to be empty, or not known who sits there: two different things. */
export function EmptyAsField({ value, onChange }: EmptyAsProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group value={value} onChange={(event) => onChange?.(event.target.value as "vacant" | "unknown")}>
      {(["unknown", "vacant"] as const).map((state) => (
        <Radio key={state} value={state} style={{ display: "flex", marginBottom: 4 }}>
          {t(`orgchart.empty.${state}`)} <span className="quiet">{t(`orgchart.empty_hint.${state}`)}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
