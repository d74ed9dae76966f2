import type { OpportunityIn } from "../../../api/opportunities";
import type { OpportunityValues } from "./OpportunityFields";

/** What the form sends: texts trimmed, days as days. */
export function bodyOf(values: OpportunityValues): Omit<OpportunityIn, "account_id" | "stage_id"> {
  const amount = values.amount?.trim();
  return {
    name: values.name,
    amount: amount ? amount : null,
    currency: values.currency,
    expected_close: values.expected_close ? values.expected_close.format("YYYY-MM-DD") : null,
    owner_id: values.owner_id,
    competitors: values.competitors ?? [],
    products: values.products ?? [],
    note: values.note ?? "",
  };
}
