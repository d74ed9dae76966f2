import { useQuery } from "@tanstack/react-query";
import { Form, Input, Radio, Select } from "antd";

import { interactionsQuery } from "../../api/interactions";
import { closeIntroduction, type Introduction, type ResultIn } from "../../api/paths";
import { useFormat, useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { staleIntroductions, targetName } from "./about";

const RESULTS = ["met", "no_reply", "refused"] as const;
const OFFERED = 30;

interface Values {
  result: ResultIn["result"];
  note: string;
  interaction_id?: string | null;
}

/** Say what came of it, and which meeting it led to. */
export function ResultDialog({ one, onClose }: { one: Introduction; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const result = Form.useWatch("result", form);
  return (
    <FormDialog
      title={t("paths.lists.result_title", { target: targetName(one) })}
      width={480}
      okText={t("paths.lists.save")}
      form={form}
      initialValues={{ result: "met", note: "" }}
      send={({ interaction_id, ...values }: Values) => closeIntroduction(one.id, { ...values, interaction_id: values.result === "met" ? (interaction_id ?? null) : null })}
      stale={staleIntroductions(one.account.id)}
      said={() => t("paths.lists.closed")}
      onClose={onClose}
    >
      <Form.Item name="result">
        <Radio.Group optionType="button" options={RESULTS.map((value) => ({ value, label: t(`paths.result.${value}`) }))} />
      </Form.Item>
      {result === "met" && one.can.read_account && (
        <Form.Item name="interaction_id" label={t("paths.lists.interaction")}>
          <MeetingSelect one={one} />
        </Form.Item>
      )}
      <Form.Item name="note" label={t("paths.lists.note")}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

interface FieldProps {
  one: Introduction;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** What passed with the customer since it was asked for, the newest first. */
function MeetingSelect({ one, id, value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const { data = [] } = useQuery(interactionsQuery(one.account.id));
  const options = data.slice(0, OFFERED).map((row) => ({
    value: row.id,
    label: `${shortDate(row.at)} ${t(`interactions.kind.${row.kind}`)} ${row.summary.split("\n")[0] ?? ""}`,
  }));
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("paths.lists.interaction_none")}
      options={options}
      onChange={(chosen) => onChange?.(chosen ?? null)}
    />
  );
}
