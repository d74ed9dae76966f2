import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";

import { accountOpportunitiesQuery } from "../../../api/chains";
import { useTranslation } from "../../../i18n";

interface Props {
  accountId: string;
  value: string | null;
  onChange: (id: string | null, name: string | null) => void;
}

/** One of the account's opportunities, or none. */
export function OpportunityPick({ accountId, value, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(accountOpportunitiesQuery(accountId));
  const options = (data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  return (
    <Select
      allowClear={{ label: t("common.clear") }}
      showSearch={{ optionFilterProp: "label" }}
      aria-label={t("chains.opportunity")}
      placeholder={t("chains.new.no_opportunity")}
      value={value}
      options={options}
      onChange={(id: string | null | undefined) => onChange(id ?? null, options.find((one) => one.value === id)?.label ?? null)}
      style={{ width: "100%" }}
    />
  );
}
