import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import dayjs from "dayjs";

import { accountsQuery } from "../../api/accounts";
import { contactsQuery } from "../../api/contacts";
import { changeFollowUp, planFollowUp, type FollowUp, type FollowUpIn } from "../../api/followups";
import { membersQuery, sessionQuery } from "../../api/session";
import type { Named } from "../../api/types";
import { dayThere, momentOnTheWall, onTheWall, useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { MemberSelect } from "../../ui/MemberSelect";
import { addDays } from "./days";
import { staleAfter } from "./useFollowUpDeeds";

interface Values {
  account_id: string;
  what: string;
  day: string;
  time: string;
  contact_ids: string[];
  member_id: string;
}

interface Props {
  /** The one to change; without it a new one is planned. */
  one?: FollowUp;
  /** Where it is, when that is clear from where one comes. */
  account?: Named;
  contacts?: readonly Named[];
  topic?: Pick<FollowUpIn, "chain_id" | "opportunity_id" | "stage_id">;
  onClose: () => void;
}

/** Plan what is to be done next, or change what was planned. */
export function PlanFollowUp({ one, account, contacts = [], topic, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const accountId = Form.useWatch("account_id", form) ?? account?.id;
  const { data: me } = useQuery(sessionQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const people = [...(one?.contacts ?? contacts)];
  const required = { required: true, message: t("problems.fields.required") };
  return (
    <FormDialog
      title={t(one ? "followups.change" : "followups.plan")}
      width={520}
      okText={t("common.save")}
      form={form}
      initialValues={initial(one, account, people, me?.session?.member_id)}
      send={({ account_id, ...values }: Values) =>
        one ? changeFollowUp(one.id, one.version, bodyOf(values)) : planFollowUp(account_id, { ...bodyOf(values), ...topic })
      }
      stale={staleAfter(accountId ?? "").map((key) => [...key])}
      said={() => t(one ? "followups.said.changed" : "followups.said.planned")}
      onClose={onClose}
    >
      <Form.Item name="account_id" label={t("directory.account")} rules={[required]} hidden={account !== undefined}>
        <AccountSelect />
      </Form.Item>
      <Form.Item name="what" label={t("followups.what")} rules={[{ ...required, whitespace: true }]}>
        <Input autoFocus maxLength={500} placeholder={t("followups.what_hint")} />
      </Form.Item>
      <div className="plan-when">
        <Form.Item name="day" label={t("followups.day")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="time" label={t("followups.time")}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="member_id" label={t("followups.member")} rules={[required]}>
          <MemberSelect members={members} aria-label={t("followups.member")} />
        </Form.Item>
      </div>
      <Form.Item name="contact_ids" label={t("followups.people")}>
        <PeopleSelect accountId={accountId ?? ""} known={people} />
      </Form.Item>
    </FormDialog>
  );
}

function initial(one: FollowUp | undefined, account: Named | undefined, people: readonly Named[], me: string | undefined): Partial<Values> {
  const at = one?.due_at ? onTheWall(one.due_at) : null;
  return {
    ...(account ? { account_id: account.id } : {}),
    what: one?.what ?? "",
    day: at?.format("YYYY-MM-DD") ?? one?.due_on ?? addDays(dayThere(), 1),
    time: at?.format("HH:mm") ?? "",
    contact_ids: people.map(({ id }) => id),
    ...(one?.member.id || me ? { member_id: one?.member.id ?? me ?? "" } : {}),
  };
}

function bodyOf({ what, day, time, contact_ids, member_id }: Omit<Values, "account_id">): FollowUpIn {
  const when = time ? { due_at: momentOnTheWall(dayjs(`${day}T${time}`)).toISOString() } : { due_on: day };
  return { what, contact_ids, member_id, ...when };
}

interface FieldProps<V> {
  id?: string;
  value?: V;
  onChange?: (value: V) => void;
}

function AccountSelect({ id, value, onChange }: FieldProps<string>) {
  const { t } = useTranslation();
  const { data } = useQuery(accountsQuery({ page_size: 200 }));
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      showSearch={{ optionFilterProp: "label" }}
      aria-label={t("directory.account")}
      options={(data?.items ?? []).map((row) => ({ value: row.id, label: row.name }))}
      onChange={(chosen) => onChange?.(chosen ?? "")}
    />
  );
}

function PeopleSelect({ id, value = [], onChange, accountId, known }: FieldProps<string[]> & { accountId: string; known: readonly Named[] }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...contactsQuery({ account_id: accountId, page_size: 200 }), enabled: accountId !== "" });
  const found = new Map([...known, ...(data?.items ?? [])].map((row) => [row.id, row.name]));
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      value={value}
      showSearch={{ optionFilterProp: "label" }}
      aria-label={t("followups.people")}
      options={[...found].map(([key, label]) => ({ value: key, label }))}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}
