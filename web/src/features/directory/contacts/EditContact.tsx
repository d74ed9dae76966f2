import { useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";

import { contactQuery, editContact } from "../../../api/contacts";
import type { Contact, ContactPatch } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { ContactFields } from "./ContactFields";

type Values = Omit<ContactPatch, "expected_version">;

/** Change a person's own data. */
export function EditContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const save = useAction((values: Values) => editContact(contact.id, patchOf(contact, values)), {
    stale: [["contacts"], ["changes"], ["undo"]],
    said: () => t("common.saved"),
    onDone: (saved) => {
      queries.setQueryData(contactQuery(contact.id).queryKey, saved);
      onClose();
    },
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open
      title={t("directory.edit_contact")}
      width={620}
      okText={t("common.save")}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      mask={{ closable: false }}
    >
      <Form<Values> form={form} layout="vertical" initialValues={initialValues(contact)} onFinish={(values) => save.mutate(values)}>
        <Form.Item
          name="name"
          label={t("directory.person_name")}
          rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <ContactFields />
      </Form>
    </Modal>
  );
}

function initialValues(contact: Contact): Values {
  const { name, gender, tags, note, attention } = contact;
  const points = contact.points.map(({ kind, value, private: own }) => ({ kind, value, private: own }));
  const { source_detail, obtained_on, ...basis } = contact;
  const about = { source: basis.source || null, lawful_basis: basis.lawful_basis || null, source_detail, obtained_on };
  return { name, gender, tags, note, attention, points, ...about, owner_id: contact.owner?.id ?? null };
}

function patchOf(contact: Contact, values: Values): ContactPatch {
  const points = (values.points ?? []).filter((point) => point?.value?.trim());
  const cleared = { source: values.source ?? "", lawful_basis: values.lawful_basis ?? "" };
  return { ...values, ...cleared, points, obtained_on: values.obtained_on || null, owner_id: values.owner_id ?? null, expected_version: contact.version };
}
