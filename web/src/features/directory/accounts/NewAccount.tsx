import { useQuery } from "@tanstack/react-query";
import { Checkbox, Divider, Form, Input, Modal } from "antd";
import { useNavigate } from "react-router";

import { accountsLikeQuery, createAccount } from "../../../api/accounts";
import type { AccountIn } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { useDebounced } from "../../../ui/useDebounced";
import { LikeNotice } from "../duplicates/LikeNotice";
import { AccountFields } from "./AccountFields";
import { FirstContactFields } from "./FirstContactFields";
import { newAccountBody, type NewAccountValues } from "./newAccountBody";

interface Props {
  open: boolean;
  onClose: () => void;
  /** Who owns it unless another colleague is chosen. */
  ownerId: string;
}

/** Open an account with its first contact; names what may be the same while one types. */
export function NewAccount({ open, onClose, ownerId }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<NewAccountValues>();
  const create = useAction((body: AccountIn) => createAccount(body), {
    stale: [["accounts"], ["contacts"], ["duplicates"]],
    said: (_, body) => t("directory.account_created", { name: body.name }),
    onDone: ({ id }) => {
      onClose();
      void navigate(`/accounts/${id}`);
    },
    onRefused: (error) => showFieldErrors(form, error, t, placeOf),
  });
  return (
    <Modal
      open={open}
      title={t("directory.new_account")}
      width={680}
      okText={t("common.create")}
      confirmLoading={create.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Form<NewAccountValues>
        form={form}
        layout="vertical"
        initialValues={{ owner_id: ownerId, attention: "none" }}
        onFinish={(values) => create.mutate(newAccountBody(values))}
      >
        <Form.Item name="name" label={t("directory.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <LikeAccounts form={form} />
        <Divider titlePlacement="start" size="small">
          {t("directory.first_contact")}
        </Divider>
        <FirstContactFields />
        <Form.Item name="later" valuePropName="checked">
          <Checkbox>{t("directory.first_contact_later")}</Checkbox>
        </Form.Item>
        <Divider titlePlacement="start" size="small">
          {t("directory.basic")}
        </Divider>
        <AccountFields />
      </Form>
    </Modal>
  );
}

function LikeAccounts({ form }: { form: ReturnType<typeof Form.useForm<NewAccountValues>>[0] }) {
  const { t } = useTranslation();
  const name = useDebounced(Form.useWatch("name", form) ?? "", 300);
  const { data } = useQuery(accountsLikeQuery(name));
  return <LikeNotice title={t("directory.may_exist_account")} hits={name.trim().length > 1 ? (data ?? []) : []} />;
}

/** Numbers and addresses are asked for the contact only. */
function placeOf(field: string): string[] {
  return field === "mobile" || field === "email" ? ["contact", field] : field.split(".");
}
