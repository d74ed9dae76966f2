import { Form, Input, Select } from "antd";

import { closeOpportunity, REASONS, type CloseReason, type OpportunityRow } from "../../api/opportunities";
import { useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { STALE } from "./stale";
import { useCourse } from "./useCourse";

interface Props {
  row: Pick<OpportunityRow, "id" | "name" | "version" | "account">;
  state: "won" | "lost";
  onClose: () => void;
}

interface Values {
  reason?: CloseReason;
  reason_note?: string;
}

/** Won or lost, and why: what was lost is worth learning from, so there a reason is asked for. */
export function CloseDialog({ row, state, onClose }: Props) {
  const { t } = useTranslation();
  const { tell } = useCourse();
  return (
    <FormDialog
      title={t(`opportunities.close_title_${state}`, { name: row.name })}
      okText={t(`opportunities.close_${state}`)}
      send={({ reason, reason_note }: Values) =>
        closeOpportunity(row.id, { state, reason: reason ?? "", reason_note: reason_note ?? "", expected_version: row.version })
      }
      stale={STALE}
      onDone={() => {
        onClose();
        tell(row, t(`opportunities.closed_${state}`, { name: row.name }));
      }}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t(`opportunities.reason_${state}`)}
        rules={state === "lost" ? [{ required: true, message: t("problems.fields.required") }] : []}
      >
        <Select allowClear options={REASONS.map((value) => ({ value, label: t(`opportunities.reasons.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason_note" label={t("opportunities.reason_note")}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
