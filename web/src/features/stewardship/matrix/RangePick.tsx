import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";

import { accountsQuery, facetsQuery } from "../../../api/accounts";
import type { Scope } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import type { Range } from "./cells";

const SCOPES: readonly Scope[] = ["all", "region", "industry", "product_interest", "account"];

interface Props {
  range: Range;
  accountName: string;
  onChange: (range: Range, accountName?: string) => void;
}

/** For which customers duties are shown and given. */
export function RangePick({ range, accountName, onChange }: Props) {
  const { t } = useTranslation();
  const { data: facets } = useQuery(facetsQuery);
  const values: Partial<Record<Scope, readonly string[] | undefined>> = {
    region: facets?.regions,
    industry: facets?.industries,
    product_interest: facets?.product_interests,
  };
  return (
    <>
      <Select<Scope>
        aria-label={t("stewardship.matrix.scope")}
        value={range.scope}
        popupMatchSelectWidth={false}
        options={SCOPES.map((value) => ({ value, label: t(`stewardship.matrix.scopes.${value}`) }))}
        onChange={(scope) => onChange({ scope, value: "", accountId: null })}
      />
      {range.scope in values && (
        <Select
          showSearch
          aria-label={t("stewardship.matrix.choose_value")}
          placeholder={t("stewardship.matrix.choose_value")}
          value={range.value || null}
          popupMatchSelectWidth={false}
          options={(values[range.scope] ?? []).map((value) => ({ value, label: value }))}
          onChange={(value) => onChange({ ...range, value: value ?? "" })}
        />
      )}
      {range.scope === "account" && (
        <div className="matrix-account">
          <RemoteSelect
            aria-label={t("stewardship.matrix.choose_account")}
            placeholder={t("stewardship.matrix.choose_account")}
            find={(q) => accountsQuery({ q, page_size: 20 })}
            read={(page) => page.items.map((row) => ({ value: row.id, label: row.name }))}
            initial={range.accountId ? [{ value: range.accountId, label: accountName }] : []}
            value={range.accountId}
            onChange={(accountId, option) => onChange({ ...range, accountId }, option?.label)}
          />
        </div>
      )}
    </>
  );
}
