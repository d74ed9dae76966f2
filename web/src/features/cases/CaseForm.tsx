import { useQuery } from "@tanstack/react-query";
import { DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { accountChoice } from "../../api/accounts";
import { CASE_KINDS, CASES_STALE, CHANNELS, editCase, openCase, PRIORITIES, type CaseRow, type ServiceCase } from "../../api/cases";
import { contactsQuery } from "../../api/contacts";
import { membersQuery } from "../../api/session";
import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { MemberSelect } from "../../ui/MemberSelect";
import { RemoteSelect } from "../../ui/RemoteSelect";

interface Props {
  /** The case to edit; without one a new one is opened. */
  one?: ServiceCase;
  /** Whose it is; asked for when there is none. */
  account?: Named | undefined;
  contact?: Named | undefined;
  memberId?: string;
  onClose: () => void;
  onMade?: (id: string) => void;
}

interface Values {
  account_id?: string;
  subject: string;
  contact_id?: string | null;
  kind: CaseRow["kind"];
  priority: CaseRow["priority"];
  channel?: CaseRow["channel"];
  owner_id?: string | null;
  due_on?: Dayjs | null;
  external_id?: string;
  description?: string;
}

/** Open a case, or change what is known of one. */
export function CaseForm({ one, account, contact, memberId, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const title = one ? t("cases.edit", { number: String(one.number) }) : account ? t("cases.new_for", { name: account.name }) : t("cases.new");
  return (
    <FormDialog
      title={title}
      width={600}
      okText={one ? t("common.save") : t("common.create")}
      initialValues={one ? valuesOf(one) : { kind: "question", priority: "normal", owner_id: memberId, contact_id: contact?.id }}
      send={async (values: Values) => {
        const body = bodyOf(values);
        if (one) return editCase(one.id, { ...body, expected_version: one.version });
        return openCase({ ...body, account_id: account?.id ?? values.account_id ?? "" });
      }}
      stale={CASES_STALE}
      said={(_, { subject }) => (one ? t("common.saved") : t("cases.opened", { subject }))}
      onDone={({ id }) => {
        onClose();
        onMade?.(id);
      }}
      onClose={onClose}
    >
      {!account && !one && (
        <Form.Item name="account_id" label={t("fields.account_id")} rules={[{ required: true, message: t("problems.fields.required") }]}>
          <RemoteSelect {...accountChoice} placeholder={t("directory.search_accounts")} />
        </Form.Item>
      )}
      <Fields known={one?.contact ?? contact} accountId={one?.account.id ?? account?.id} />
    </FormDialog>
  );
}

function Fields({ known, accountId }: { known: Named | undefined | null; accountId: string | undefined }) {
  const { t } = useTranslation();
  const { data: members } = useQuery(membersQuery);
  const chosen = Form.useWatch<string | undefined>("account_id");
  const at = accountId ?? chosen;
  return (
    <>
      <Form.Item name="subject" label={t("cases.subject")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="case-row">
        <Form.Item name="kind" label={t("cases.kind")}>
          <Select options={CASE_KINDS.map((value) => ({ value, label: t(`cases.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="priority" label={t("cases.priority")}>
          <Select options={PRIORITIES.map((value) => ({ value, label: t(`cases.priorities.${value}`) }))} />
        </Form.Item>
        <Form.Item name="channel" label={t("cases.channel")}>
          <Select allowClear options={CHANNELS.map((value) => ({ value, label: t(`cases.channels.${value}`) }))} />
        </Form.Item>
      </div>
      <div className="case-row">
        <Form.Item name="contact_id" label={t("cases.contact")}>
          <RemoteSelect
            key={at ?? ""}
            find={(q) => contactsQuery({ q, page_size: 20, ...(at ? { account_id: at } : {}) })}
            read={(found) => found.items.map((row) => ({ value: row.id, label: row.name, more: row.employments[0]?.title }))}
            initial={known ? [{ value: known.id, label: known.name }] : []}
          />
        </Form.Item>
        <Form.Item name="owner_id" label={t("fields.owner_id")}>
          <MemberSelect allowClear members={members ?? []} placeholder={t("cases.nobody")} />
        </Form.Item>
        <Form.Item name="due_on" label={t("cases.due_on")}>
          <DatePicker style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.Item name="description" label={t("cases.description")}>
        <Input.TextArea maxLength={20000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="external_id" label={t("cases.external_id")}>
        <Input maxLength={100} style={{ maxWidth: 240 }} />
      </Form.Item>
    </>
  );
}

function bodyOf({ subject, kind, priority, due_on, channel, contact_id, owner_id, description, external_id }: Values) {
  return {
    subject,
    kind,
    priority,
    channel: channel ?? ("" as const),
    contact_id: contact_id ?? null,
    owner_id: owner_id ?? null,
    due_on: due_on ? due_on.format("YYYY-MM-DD") : null,
    description: description ?? "",
    external_id: external_id?.trim() ?? "",
  };
}

function valuesOf(one: ServiceCase): Values {
  const { subject, kind, priority, channel, external_id, description } = one;
  return {
    subject,
    kind,
    priority,
    external_id,
    description,
    ...(channel ? { channel } : {}),
    contact_id: one.contact?.id ?? null,
    owner_id: one.owner?.id ?? null,
    due_on: one.due_on ? dayjs(one.due_on) : null,
  };
}
