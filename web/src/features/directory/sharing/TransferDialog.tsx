import { useQuery } from "@tanstack/react-query";
import { App, Form, Radio } from "antd";

import { undo } from "../../../api/changes";
import { membersQuery } from "../../../api/session";
import { transferAccount, transferAccounts, undoTransfer } from "../../../api/sharing";
import type { AccountRow, TransferIn } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { MemberSelect } from "../../../ui/MemberSelect";
import { UndoNotice } from "../../../ui/UndoNotice";
import { useAction } from "../../../ui/useAction";
import { KEPT, STALE_AFTER_TRANSFER } from "./sharing";

const NOTICE = "transferred";
const OWN_NOTHING = new Set(["read_only", "auditor"]);

interface Props {
  accounts: readonly Pick<AccountRow, "id" | "name" | "owner">[];
  onClose: () => void;
  onDone: () => void;
}

/** Hand accounts to a colleague; what the former owners may still do is chosen with it. */
export function TransferDialog({ accounts, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { data: members = [] } = useQuery(membersQuery);
  const tell = useTakenBack(accounts.length);
  const [first] = accounts;
  const own = accounts.length === 1 ? first?.owner.id : undefined;
  const possible = members.filter((member) => member.active && member.id !== own && !OWN_NOTHING.has(member.role));
  return (
    <FormDialog
      title={accounts.length === 1 ? t("directory.share.transfer_title", { name: first?.name }) : t("directory.share.transfer_many", { count: accounts.length })}
      okText={t("directory.share.transfer")}
      initialValues={{ keep: "none" }}
      send={(values: TransferIn) => handOver(accounts, values)}
      stale={STALE_AFTER_TRANSFER}
      onDone={(takeBack, { member_id }) => {
        tell(members.find(({ id }) => id === member_id)?.name ?? "", takeBack);
        onDone();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="member_id"
        label={t("directory.share.new_owner")}
        rules={[{ required: true, message: t("problems.fields.required") }]}
      >
        <MemberSelect members={possible} placeholder={t("directory.choose_member")} />
      </Form.Item>
      <Form.Item
        name="keep"
        label={accounts.length === 1 ? t("directory.share.keep", { name: first?.owner.name }) : t("directory.share.keep_former")}
      >
        <Radio.Group options={KEPT.map((value) => ({ value, label: t(`directory.share.level.${value}`) }))} optionType="button" />
      </Form.Item>
      <p className="quiet">{t("directory.share.transfer_text")}</p>
    </FormDialog>
  );
}

/** Hand over one account or several at once; answers how it is taken back. */
async function handOver(accounts: Props["accounts"], values: TransferIn): Promise<() => Promise<unknown>> {
  const [first] = accounts;
  if (first && accounts.length === 1) {
    await transferAccount(first.id, values);
    return () => undo(first.id);
  }
  const done = await transferAccounts({ ...values, account_ids: accounts.map(({ id }) => id) });
  return () => undoTransfer(done.id);
}

/** Say that it is done, with the way back. */
function useTakenBack(count: number): (name: string, takeBack: () => Promise<unknown>) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const undoing = useAction((takeBack: () => Promise<unknown>) => takeBack(), {
    stale: STALE_AFTER_TRANSFER,
    said: () => t("common.undone"),
  });
  return (name, takeBack) => {
    const done = () => notification.destroy(NOTICE);
    notification.success({
      key: NOTICE,
      title: t("directory.share.transferred", { count, name }),
      description: <UndoNotice onUndo={() => undoing.mutateAsync(takeBack)} done={done} />,
      duration: 12,
    });
  };
}
