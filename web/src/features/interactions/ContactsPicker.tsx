import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

import { contactsQuery } from "../../api/contacts";
import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useDebounced } from "../../ui/useDebounced";

interface Props {
  accountId: string;
  id?: string;
  value?: Named[];
  onChange?: (value: Named[]) => void;
}

interface Option {
  value: string;
  label: string;
  more: string;
}

/** Choose several of an account's contacts by name, pinyin or initials; the server finds them. */
export function ContactsPicker({ accountId, id, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim(), 180);
  const [opened, setOpened] = useState(false);
  const { data, isFetching } = useQuery({
    ...contactsQuery({ account_id: accountId, q: asked, page_size: 50 }),
    enabled: opened,
  });
  const options: Option[] = (data?.items ?? []).map((row) => {
    const job = row.employments.find((one) => one.account.id === accountId) ?? row.employments[0];
    return { value: row.id, label: row.name, more: [job?.title, job?.department?.name].filter(Boolean).join(" · ") };
  });
  return (
    <Select<{ value: string; label: string }[], Option>
      id={id ?? ""}
      mode="multiple"
      labelInValue
      aria-label={t("interactions.people")}
      placeholder={t("interactions.people_hint")}
      value={value.map((one) => ({ value: one.id, label: one.name }))}
      options={options}
      loading={isFetching}
      onOpenChange={(open) => setOpened(opened || open)}
      showSearch={{ filterOption: false, onSearch: setText, autoClearSearchValue: true }}
      optionRender={renderOption}
      onChange={(chosen) => onChange?.(chosen.map((one) => ({ id: one.value, name: one.label })))}
      style={{ width: "100%" }}
    />
  );
}

function renderOption({ data }: { data: Option }) {
  return (
    <span>
      {data.label}
      {data.more && <span className="quiet"> · {data.more}</span>}
    </span>
  );
}
