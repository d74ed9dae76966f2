import type { QueryKey } from "@tanstack/react-query";
import { Form, Modal, type FormInstance, type FormProps } from "antd";
import type { ReactNode } from "react";

import { useTranslation } from "../i18n";
import { showFieldErrors } from "./fieldErrors";
import { useAction } from "./useAction";

interface Props<V extends object, R> {
  title: ReactNode;
  okText: string;
  width?: number;
  /** Given where what is typed decides about other fields. */
  form?: FormInstance<V>;
  initialValues?: FormProps<V>["initialValues"];
  requiredMark?: boolean;
  send: (values: V) => Promise<R>;
  /** Queries whose answers are old once it is sent. */
  stale?: QueryKey[];
  /** What to say when it is done. */
  said?: (result: R, values: V) => string;
  /** What follows; else the dialog closes. */
  onDone?: (result: R, values: V) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: sent once, refusals beside their fields; a press beside it loses nothing that was typed. */
export function FormDialog<V extends object, R>({ title, okText, width = 520, send, stale = [], said, onDone = () => onClose(), onClose, children, ...props }: Props<V, R>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<V>(props.form);
  const sending = useAction(send, {
    stale,
    ...(said ? { said } : {}),
    onDone,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal open title={title} width={width} okText={okText} confirmLoading={sending.isPending} onOk={form.submit} onCancel={onClose} destroyOnHidden mask={{ closable: false }}>
      <Form<V> layout="vertical" {...props} form={form} onFinish={(values) => sending.mutate(values)}>
        {children}
      </Form>
    </Modal>
  );
}
