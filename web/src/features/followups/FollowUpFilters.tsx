import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";

import { followUpsQuery, type FollowUp, type Wanted } from "../../api/followups";
import { useFormat, useTranslation } from "../../i18n";

const MOST = 200;

/** What the list is narrowed to: a customer, or an opportunity or decision as `chain:…` or `opportunity:…`. */
export interface Narrowed {
  account: string | undefined;
  topic: string | undefined;
}

interface Props {
  /** The list before it is narrowed: its customers and matters are the choices. */
  wanted: Wanted;
  value: Narrowed;
  onChange: (patch: Partial<Narrowed>) => void;
}

/** Of one customer or about one matter only. */
export function FollowUpFilters({ wanted, value, onChange }: Props) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data } = useQuery(followUpsQuery({ ...wanted, page_size: MOST }));
  const rows = data?.items ?? [];
  const choices = (pairs: readonly (readonly [string, string])[]) =>
    [...new Map(pairs)].map(([key, label]) => ({ value: key, label })).toSorted((one, other) => compare(one.label, other.label));
  const accounts = choices(rows.map(({ account }) => [account.id, account.name] as const));
  const topics = choices(rows.filter(({ account }) => !value.account || account.id === value.account).flatMap(topicsOf));
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("directory.account")}
        placeholder={t("followups.all_accounts")}
        value={accounts.some((one) => one.value === value.account) ? value.account : null}
        options={accounts}
        onChange={(account?: string | null) => onChange({ account: account ?? undefined, topic: undefined })}
        popupMatchSelectWidth={false}
      />
      {(topics.length > 0 || value.topic) && (
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("followups.topic")}
          placeholder={t("followups.all_topics")}
          value={topics.some((one) => one.value === value.topic) ? value.topic : null}
          options={topics}
          onChange={(topic?: string | null) => onChange({ topic: topic ?? undefined })}
          popupMatchSelectWidth={false}
        />
      )}
    </>
  );
}

/** As the server is asked. */
export function narrowing({ account, topic }: Narrowed): Pick<Wanted, "account_id" | "chain_id" | "opportunity_id"> {
  const [kind, id] = topic?.split(":") ?? [];
  return {
    ...(account ? { account_id: account } : {}),
    ...(kind === "chain" && id ? { chain_id: id } : {}),
    ...(kind === "opportunity" && id ? { opportunity_id: id } : {}),
  };
}

function topicsOf({ opportunity, chain }: FollowUp): (readonly [string, string])[] {
  return [
    ...(opportunity ? [[`opportunity:${opportunity.id}`, opportunity.name] as const] : []),
    ...(chain ? [[`chain:${chain.id}`, chain.name] as const] : []),
  ];
}
