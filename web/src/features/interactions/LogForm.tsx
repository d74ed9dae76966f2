import { Alert, Button, Collapse, Form, Input, Segmented, type FormInstance } from "antd";
import { useCallback, useState } from "react";

import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import type { Reading } from "../../reading";
import { BeganField } from "./BeganField";
import { FilesField, type Files } from "./FilesField";
import { FinishesField } from "./FinishesField";
import { canBegin, KIND_ICONS, KINDS, type Kind } from "./kinds";
import { MomentField } from "./MomentField";
import { MoreFields } from "./MoreFields";
import { NextFields } from "./NextFields";
import { PeopleField } from "./PeopleField";
import { QuickLine } from "./QuickLine";
import { blankValues, MAX_TEXT, valuesRead, type LogValues } from "./values";

interface Props {
  accountId: string;
  form: FormInstance<LogValues>;
  files: Files;
  contacts?: Named[] | undefined;
  /** What is corrected instead of noted anew. */
  values?: LogValues | undefined;
  busy: boolean;
  /** `plan` is whether the line spoke of something to come, at an hour or on a day. */
  onSend: (values: LogValues, plan: { timed: boolean } | null) => void;
  onCancel: () => void;
}

/** What passed, in the order people tell it: one line, or how, when, with whom, what, and what follows. */
export function LogForm({ accountId, form, files, contacts, values, busy, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const kind = Form.useWatch("kind", form) ?? values?.kind ?? "call";
  const [line, setLine] = useState("");
  const [reading, setReading] = useState<Reading | null>(null);
  const plan = line !== "" && reading?.entry === "plan" ? { timed: reading.timed } : null;
  const read = useCallback(
    (found: Reading) => {
      setReading(found);
      form.setFieldsValue(valuesRead(found, blankValues(contacts)));
    },
    [form, contacts],
  );
  const required = { required: true, message: t("problems.fields.required") };
  const send = (all: LogValues) => {
    onSend(all, plan);
    setLine("");
  };
  const sendByKey = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    files.add(event.dataTransfer.files);
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop} onPaste={(event) => files.add(event.clipboardData.files)}>
      <Form<LogValues>
        form={form}
        layout="vertical"
        className="log-form"
        initialValues={values ?? blankValues(contacts)}
        onKeyDown={sendByKey}
        onFinish={() => send(form.getFieldsValue(true) as LogValues)}
      >
        {!values && <QuickLine accountId={accountId} value={line} onText={setLine} onRead={read} />}
        {plan && <Alert type="info" showIcon className="log-plan" title={t("interactions.plan_notice")} />}
        <Form.Item name="kind" noStyle>
          <KindChoice />
        </Form.Item>
        {canBegin(kind) && !plan && (
          <Form.Item name="began" noStyle>
            <BeganField />
          </Form.Item>
        )}
        <Form.Item name="contacts" label={t("interactions.people")}>
          <PeopleField accountId={accountId} />
        </Form.Item>
        {!values && !plan && (
          <Form.Item name="finishes" noStyle>
            <FinishesField accountId={accountId} />
          </Form.Item>
        )}
        <Form.Item name="summary" label={t("interactions.summary")} rules={plan ? [] : [{ ...required, whitespace: true }]}>
          <Input.TextArea placeholder={t("interactions.summary_hint")} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={MAX_TEXT} />
        </Form.Item>
        <div className="log-who">
          <Form.Item name="at" label={t("interactions.at")} rules={[required]}>
            <MomentField ahead={plan !== null} />
          </Form.Item>
          {!values && !plan && <NextFields />}
        </div>
        {!plan && (
          <>
            <FilesField files={files} />
            <Collapse
              ghost
              size="small"
              className="log-more"
              defaultActiveKey={values ? ["more"] : []}
              items={[{ key: "more", label: t("interactions.more"), forceRender: true, children: <MoreFields accountId={accountId} /> }]}
            />
          </>
        )}
        <div className="log-foot">
          <span className="quiet log-key">{t("interactions.log_key")}</span>
          <Button onClick={onCancel}>{t("common.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={files.busy}>
            {plan ? t("interactions.plan") : t("common.save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function KindChoice({ value, onChange }: { value?: Kind; onChange?: (value: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented<Kind>
      block
      className="log-kinds"
      aria-label={t("interactions.kind_label")}
      value={value ?? "call"}
      options={KINDS.map((kind) => ({ value: kind, icon: KIND_ICONS[kind], label: t(`interactions.kind.${kind}`) }))}
      onChange={(kind) => onChange?.(kind)}
    />
  );
}
