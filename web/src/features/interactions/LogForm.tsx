import { Button, Form, Input, Segmented, type FormInstance } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { ContactsPicker } from "./ContactsPicker";
import { KIND_ICONS, KINDS, type Kind } from "./kinds";
import { MomentField } from "./MomentField";
import type { Draft } from "./useLogInteraction";

export interface LogValues {
  kind: Kind;
  at: Dayjs;
  contacts: Named[];
  summary: string;
  outcome: string;
  nextOn: string;
}

const MAX_TEXT = 20_000;

export function blankValues(contacts: Named[] = []): LogValues {
  return { kind: "visit", at: dayjs(), contacts, summary: "", outcome: "", nextOn: "" };
}

interface Props {
  accountId: string;
  form: FormInstance<LogValues>;
  contacts?: Named[];
  onLog: (draft: Draft) => void;
  onCancel: () => void;
}

/** What passed, in the order people tell it: how, when, with whom, what, and what follows. */
export function LogForm({ accountId, form, contacts, onLog, onCancel }: Props) {
  const { t } = useTranslation();
  const required = { required: true, message: t("problems.fields.required") };
  const sendByKey = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
  };
  return (
    <Form<LogValues>
      form={form}
      layout="vertical"
      className="log-form"
      initialValues={blankValues(contacts)}
      onKeyDown={sendByKey}
      onFinish={({ at, nextOn, ...values }) => onLog({ ...values, at: at.toISOString(), next: nextOn ? { due_on: nextOn } : null })}
    >
      <Form.Item name="kind" noStyle>
        <KindChoice />
      </Form.Item>
      <div className="log-who">
        <Form.Item name="at" label={t("interactions.at")} rules={[required]}>
          <MomentField />
        </Form.Item>
        <Form.Item name="contacts" label={t("interactions.people")}>
          <ContactsPicker accountId={accountId} />
        </Form.Item>
      </div>
      <Form.Item name="summary" label={t("interactions.summary")} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea
          placeholder={t("interactions.summary_hint")}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={MAX_TEXT}
        />
      </Form.Item>
      <Form.Item name="outcome" label={t("interactions.outcome")}>
        <Input.TextArea placeholder={t("interactions.outcome_hint")} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={MAX_TEXT} />
      </Form.Item>
      <Form.Item name="nextOn" label={t("interactions.next_on")}>
        <Input type="date" min={dayjs().format("YYYY-MM-DD")} style={{ maxWidth: 200 }} />
      </Form.Item>
      <div className="log-foot">
        <span className="quiet log-key">{t("interactions.log_key")}</span>
        <Button onClick={onCancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit">
          {t("common.save")}
        </Button>
      </div>
    </Form>
  );
}

function KindChoice({ value, onChange }: { value?: Kind; onChange?: (value: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented<Kind>
      block
      className="log-kinds"
      aria-label={t("interactions.kind_label")}
      value={value ?? "visit"}
      options={KINDS.map((kind) => ({ value: kind, icon: KIND_ICONS[kind], label: t(`interactions.kind.${kind}`) }))}
      onChange={(kind) => onChange?.(kind)}
    />
  );
}
