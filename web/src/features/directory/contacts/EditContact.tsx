import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";

import { contactQuery, editContact } from "../../../api/contacts";
import type { Contact, ContactPatch } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { ContactFields } from "./ContactFields";

type Values = Omit<ContactPatch, "expected_version">;

/** Change a person's own data. */
export function EditContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <FormDialog
      title={t("directory.edit_contact")}
      width={620}
      okText={t("common.save")}
      initialValues={initialValues(contact)}
      send={(values: Values) => editContact(contact.id, patchOf(contact, values))}
      stale={[["contacts"], ["changes"], ["undo"]]}
      said={() => t("common.saved")}
      onDone={(saved) => {
        queries.setQueryData(contactQuery(contact.id).queryKey, saved);
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t("directory.person_name")}
        rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <ContactFields />
    </FormDialog>
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
