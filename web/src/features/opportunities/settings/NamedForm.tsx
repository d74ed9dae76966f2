import { Form, Input, Modal } from "antd";
import type { ReactNode } from "react";

import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";

interface Props<V extends { name: string }> {
  title: string;
  initial: V;
  longest: number;
  save: (values: V) => Promise<unknown>;
  onClose: () => void;
  /** The fields besides the name. */
  children: ReactNode;
}

/** A stage or a competitor to enter or change: its name, and what else it has. */
export function NamedForm<V extends { name: string }>({ title, initial, longest, save, onClose, children }: Props<V>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<V>();
  const write = useAction(save, { stale: [["opportunities"]], onDone: onClose, said: () => t("common.saved") });
  return (
    <Modal
      open
      title={title}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={write.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => write.mutate(values)}>
        <Form.Item name="name" label={t("fields.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
          <Input autoFocus maxLength={longest} />
        </Form.Item>
        {children}
      </Form>
    </Modal>
  );
}
