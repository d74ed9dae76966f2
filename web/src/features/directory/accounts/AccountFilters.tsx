import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";

import { facetsQuery } from "../../../api/accounts";
import { membersQuery, sessionQuery } from "../../../api/session";
import type { Attention } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { AttentionSelect } from "../AttentionSelect";
import { suggestions } from "../options";

type FilterKey = "industry" | "region" | "product_interest" | "tag" | "owner_id" | "attention";

interface Props {
  values: Partial<Record<FilterKey, string>>;
  change: (patch: Partial<Record<FilterKey, string>>) => void;
}

/** What accounts, and contacts by their account, can be narrowed by. */
export function AccountFilters({ values, change }: Props) {
  const { t } = useTranslation();
  const { data: facets } = useQuery(facetsQuery);
  const { data: members } = useQuery(membersQuery);
  const texts = [
    { key: "industry", options: facets?.industries, label: t("directory.industry") },
    { key: "region", options: facets?.regions, label: t("directory.region") },
    { key: "product_interest", options: facets?.product_interests, label: t("directory.product_interest") },
    { key: "tag", options: facets?.tags, label: t("directory.tags") },
  ] as const;
  return (
    <>
      {texts.map(({ key, options, label }) => (
        <Select
          key={key}
          allowClear
          showSearch
          popupMatchSelectWidth={false}
          placeholder={label}
          aria-label={label}
          value={values[key]}
          options={suggestions(options)}
          onChange={(value) => change({ [key]: value })}
        />
      ))}
      <MemberSelect
        allowClear
        popupMatchSelectWidth={false}
        members={members ?? []}
        placeholder={t("directory.owner")}
        aria-label={t("directory.owner")}
        value={values.owner_id ?? null}
        onChange={(value) => change({ owner_id: value ?? "" })}
      />
      <Mine value={values.owner_id} onChange={(owner_id) => change({ owner_id })} />
      <AttentionSelect
        allowClear
        placeholder={t("directory.attention")}
        aria-label={t("directory.attention")}
        value={(values.attention ?? null) as Attention}
        onChange={(value) => change({ attention: value })}
      />
    </>
  );
}

/** The list most people want first: what they own themselves. */
function Mine({ value, onChange }: { value: string | undefined; onChange: (owner: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(sessionQuery);
  const me = data?.session?.member_id;
  if (!me) return null;
  const on = value === me;
  return (
    <Button type={on ? "primary" : "default"} ghost={on} aria-pressed={on} onClick={() => onChange(on ? "" : me)}>
      {t("directory.mine")}
    </Button>
  );
}
