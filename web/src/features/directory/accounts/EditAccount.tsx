import { useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";

import { accountQuery, editAccount, setAccountMembers } from "../../../api/accounts";
import type { Account, AccountPatch, Member } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { MemberSelect } from "../../../ui/MemberSelect";
import { useAction } from "../../../ui/useAction";
import { AccountFields } from "./AccountFields";

interface Values extends Omit<AccountPatch, "expected_version"> {
  member_ids: string[];
}

interface Props {
  account: Account;
  members: readonly Member[];
  open: boolean;
  onClose: () => void;
}

/** Change an account's own data and who works on it. */
export function EditAccount({ account, members, open, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const save = useAction((values: Values) => saveAll(account, values), {
    stale: [["accounts"], ["undo", account.id], ["changes", account.id]],
    said: () => t("common.saved"),
    onDone: (saved) => {
      if (saved) queries.setQueryData(accountQuery(account.id).queryKey, saved);
      onClose();
    },
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open={open}
      title={t("directory.edit_account")}
      width={680}
      okText={t("common.save")}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Form<Values> form={form} layout="vertical" initialValues={initialValues(account)} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={t("directory.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
          <Input maxLength={200} />
        </Form.Item>
        <AccountFields parent={account.parent} />
        <Form.Item name="member_ids" label={t("directory.members")}>
          <MultiMember members={members} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function MultiMember(props: { members: readonly Member[]; value?: string[]; onChange?: (ids: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <MemberSelect
      mode="multiple"
      members={props.members}
      value={(props.value ?? []) as unknown as string}
      onChange={(ids) => props.onChange?.(ids as unknown as string[])}
      placeholder={t("directory.choose_member")}
    />
  );
}

function initialValues(account: Account): Values {
  return {
    name: account.name,
    parent_id: account.parent?.id ?? null,
    industry: account.industry,
    size: account.size,
    region: account.region,
    product_interest: account.product_interest,
    tags: account.tags,
    website: account.website,
    phone: account.phone,
    note: account.note,
    owner_id: account.owner.id,
    attention: account.attention,
    member_ids: account.members.map((member) => member.id),
  };
}

/** The account's own fields carry a version; its members are a list of their own. */
async function saveAll(account: Account, { member_ids, ...values }: Values): Promise<Account | undefined> {
  const before = initialValues(account);
  if (member_ids.join() !== before.member_ids.join()) await setAccountMembers(account.id, member_ids);
  const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? emptyOf(key)]));
  const saved = await editAccount(account.id, { ...texts, expected_version: account.version });
  return saved;
}

function emptyOf(key: string): string | null {
  return key.endsWith("_id") ? null : "";
}
