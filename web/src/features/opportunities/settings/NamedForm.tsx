import { Form, Input } from "antd";
import type { ReactNode } from "react";

import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";

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
  return (
    <FormDialog
      title={title}
      okText={t("common.save")}
      initialValues={initial}
      send={save}
      stale={[["opportunities"]]}
      said={() => t("common.saved")}
      onClose={onClose}
    >
      <Form.Item name="name" label={t("fields.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input autoFocus maxLength={longest} />
      </Form.Item>
      {children}
    </FormDialog>
  );
}
