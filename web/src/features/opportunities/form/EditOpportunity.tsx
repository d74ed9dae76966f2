import { Form, Modal } from "antd";
import dayjs from "dayjs";

import { editOpportunity, type Opportunity } from "../../../api/opportunities";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { STALE } from "../stale";
import { bodyOf } from "./body";
import { OpportunityFields, type OpportunityValues } from "./OpportunityFields";

/** Change what is known of an opportunity. */
export function EditOpportunity({ opportunity, onClose }: { opportunity: Opportunity; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<OpportunityValues>();
  const edit = useAction((values: OpportunityValues) => editOpportunity(opportunity.id, { ...bodyOf(values), expected_version: opportunity.version }), {
    stale: STALE,
    said: () => t("common.saved"),
    onDone: onClose,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open
      title={t("opportunities.edit", { name: opportunity.name })}
      width={560}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={edit.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Form<OpportunityValues> form={form} layout="vertical" initialValues={valuesOf(opportunity)} onFinish={(values) => edit.mutate(values)}>
        <OpportunityFields fresh={false} />
      </Form>
    </Modal>
  );
}

function valuesOf(one: Opportunity): OpportunityValues {
  return {
    name: one.name,
    amount: one.amount?.replace(/\.00$/u, "") ?? "",
    currency: one.currency,
    expected_close: one.expected_close ? dayjs(one.expected_close) : null,
    owner_id: one.owner.id,
    competitors: one.competitors.map(({ name }) => name),
    products: one.products,
    note: one.note,
  };
}
