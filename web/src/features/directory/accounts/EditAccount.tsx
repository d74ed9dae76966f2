import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";

import { accountQuery, editAccount } from "../../../api/accounts";
import type { Account, AccountPatch } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { AccountFields } from "./AccountFields";

type Values = Omit<AccountPatch, "expected_version">;

interface Props {
  account: Account;
  onClose: () => void;
}

/** Change an account's own data. */
export function EditAccount({ account, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <FormDialog
      title={t("directory.edit_account")}
      width={680}
      okText={t("common.save")}
      initialValues={initialValues(account)}
      send={(values: Values) => saveAll(account, values)}
      stale={[["accounts"], ["undo", account.id], ["changes", account.id]]}
      said={() => t("common.saved")}
      onDone={(saved) => {
        if (saved) queries.setQueryData(accountQuery(account.id).queryKey, saved);
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t("directory.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input maxLength={200} />
      </Form.Item>
      <AccountFields parent={account.parent} withOwner={false} />
    </FormDialog>
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
    registration_number: account.registration_number,
    phone: account.phone,
    note: account.note,
    attention: account.attention,
  };
}

/** Only what was changed is sent: a group that one may not see stays what it is. */
function saveAll(account: Account, values: Values): Promise<Account> {
  const before: Record<string, unknown> = { ...initialValues(account) };
  const after = Object.entries(values).map(([key, value]) => [key, value ?? emptyOf(key)] as const);
  const changed = after.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));
  return editAccount(account.id, { ...Object.fromEntries(changed), expected_version: account.version });
}

function emptyOf(key: string): string | null {
  return key.endsWith("_id") ? null : "";
}
