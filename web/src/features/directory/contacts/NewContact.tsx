import { useQuery } from "@tanstack/react-query";
import { Button, Col, Form, Input, Modal, Row, type FormInstance } from "antd";
import { useState } from "react";

import { contactsLikeQuery, createContact } from "../../../api/contacts";
import type { Named, NewContact as NewContactBody } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import { useAction } from "../../../ui/useAction";
import { useDebounced } from "../../../ui/useDebounced";
import { DepartmentSelect } from "../DepartmentSelect";
import { LikeNotice } from "../duplicates/LikeNotice";
import { editableAccounts, editableOptions } from "../options";
import { ContactFields } from "./ContactFields";

interface Props {
  open: boolean;
  onClose: () => void;
  /** Where the person works, when that is clear from the page. */
  account?: Named;
  onCreated?: (id: string) => void;
}

const EMPTY = { gender: "", attention: "none", points: [{ kind: "mobile", value: "" }] };

/** Enter a person with the account he works at; names who may be the same while one types. */
export function NewContact({ open, onClose, account, onCreated }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewContactBody>();
  const [another, setAnother] = useState(false);
  const create = useAction((body: NewContactBody) => createContact(body), {
    stale: [["contacts"], ["accounts"], ["duplicates"]],
    said: (_, body) => t("directory.contact_created", { name: body.name }),
    onDone: ({ id }) => {
      onCreated?.(id);
      if (another) form.setFieldsValue({ ...EMPTY, name: "", title: "", note: "", tags: [] } as never);
      else onClose();
    },
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  const submit = (again: boolean) => {
    setAnother(again);
    form.submit();
  };
  return (
    <Modal
      open={open}
      title={t("directory.new_contact")}
      width={620}
      onCancel={onClose}
      destroyOnHidden
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("common.cancel")}
        </Button>,
        <Button key="again" loading={create.isPending && another} onClick={() => submit(true)}>
          {t("directory.add_another")}
        </Button>,
        <Button key="ok" type="primary" loading={create.isPending && !another} onClick={() => submit(false)}>
          {t("common.save")}
        </Button>,
      ]}
    >
      <Form<NewContactBody>
        form={form}
        layout="vertical"
        initialValues={{ ...EMPTY, account_id: account?.id }}
        onFinish={(values) => create.mutate(withoutBlanks(values))}
      >
        <PlaceFields account={account} form={form} />
        <ContactFields />
      </Form>
    </Modal>
  );
}

function PlaceFields({ account, form }: { account: Named | undefined; form: FormInstance<NewContactBody> }) {
  const { t } = useTranslation();
  const accountId = Form.useWatch("account_id", form) as string | undefined;
  const required = [{ required: true, message: t("problems.fields.required") }];
  const half = { xs: 24, sm: 12 };
  return (
    <Row gutter={16}>
      <Col {...half}>
        <Form.Item name="name" label={t("directory.person_name")} rules={[{ ...required[0]!, whitespace: true }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="account_id" label={t("directory.account")} rules={required}>
          <RemoteSelect
            find={editableAccounts}
            read={editableOptions}
            initial={account ? [{ value: account.id, label: account.name }] : []}
            allowClear={false}
            placeholder={t("directory.choose_account")}
            onChange={() => form.setFieldValue("department_id", undefined)}
          />
        </Form.Item>
      </Col>
      <Col span={24}>
        <LikeContacts form={form} />
      </Col>
      <Col {...half}>
        <Form.Item name="title" label={t("directory.title")}>
          <Input maxLength={200} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="department_id" label={t("directory.department")}>
          <DepartmentSelect accountId={accountId ?? null} />
        </Form.Item>
      </Col>
    </Row>
  );
}

function LikeContacts({ form }: { form: FormInstance<NewContactBody> }) {
  const { t } = useTranslation();
  const name = useDebounced((Form.useWatch("name", form) as string | undefined) ?? "", 300);
  const accountId = Form.useWatch("account_id", form) as string | undefined;
  const points = useDebounced(Form.useWatch("points", form), 300) ?? [];
  const phone = points.find((point) => point?.kind === "mobile" || point?.kind === "phone")?.value ?? "";
  const email = points.find((point) => point?.kind === "email")?.value ?? "";
  const query = { name, phone: phone.length > 5 ? phone : "", email, ...(accountId ? { account_id: accountId } : {}) };
  const { data } = useQuery(contactsLikeQuery(query));
  return <LikeNotice title={t("directory.may_exist_contact")} hits={name.trim().length > 1 || phone || email ? (data ?? []) : []} />;
}

function withoutBlanks(values: NewContactBody): NewContactBody {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const points = (values.points ?? []).filter((point) => point?.value?.trim());
  return { ...(Object.fromEntries(filled) as unknown as NewContactBody), points };
}
