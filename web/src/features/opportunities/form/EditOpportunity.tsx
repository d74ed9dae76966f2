import dayjs from "dayjs";

import { editOpportunity, type Opportunity } from "../../../api/opportunities";
import { useTranslation } from "../../../i18n";
import { STALE } from "../stale";
import { FormDialog } from "../../../ui/FormDialog";
import { bodyOf } from "./body";
import { OpportunityFields, type OpportunityValues } from "./OpportunityFields";

/** Change what is known of an opportunity. */
export function EditOpportunity({ opportunity, onClose }: { opportunity: Opportunity; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t("opportunities.edit", { name: opportunity.name })}
      width={560}
      okText={t("common.save")}
      initialValues={valuesOf(opportunity)}
      send={(values: OpportunityValues) => editOpportunity(opportunity.id, { ...bodyOf(values), expected_version: opportunity.version })}
      stale={STALE}
      said={() => t("common.saved")}
      onClose={onClose}
    >
      <OpportunityFields fresh={false} />
    </FormDialog>
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
