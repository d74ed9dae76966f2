import { Form } from "antd";

import { accountChoice } from "../../../api/accounts";
import { addOpportunity } from "../../../api/opportunities";
import type { Named } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import { STALE } from "../stale";
import { bodyOf } from "./body";
import { OpportunityFields, type OpportunityValues } from "./OpportunityFields";

interface Props {
  /** The account it is for; asked for when there is none. */
  account?: Named | undefined;
  ownerId: string;
  onClose: () => void;
  onMade?: ((id: string) => void) | undefined;
}

/** Enter an opportunity, from its account or from the board. */
export function NewOpportunity({ account, ownerId, onClose, onMade }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={account ? t("opportunities.new_for", { name: account.name }) : t("opportunities.new")}
      width={560}
      okText={t("common.create")}
      initialValues={{ currency: "CNY", owner_id: ownerId }}
      send={(values: OpportunityValues) =>
        addOpportunity({ ...bodyOf(values), account_id: account?.id ?? values.account_id ?? "", stage_id: values.stage_id ?? null })
      }
      stale={STALE}
      said={(_, values) => t("opportunities.added", { name: values.name })}
      onDone={({ id }) => {
        onClose();
        onMade?.(id);
      }}
      onClose={onClose}
    >
      {!account && (
        <Form.Item name="account_id" label={t("fields.account_id")} rules={[{ required: true, message: t("problems.fields.required") }]}>
          <RemoteSelect {...accountChoice} placeholder={t("directory.search_accounts")} />
        </Form.Item>
      )}
      <OpportunityFields fresh />
    </FormDialog>
  );
}
