import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

import { accountsQuery } from "../../api/accounts";
import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useDebounced } from "../../ui/useDebounced";

interface Props {
  /** The account that it is with anyway. */
  but: string;
  id?: string;
  value?: Named[];
  onChange?: (value: Named[]) => void;
}

/** Choose further accounts by name or pinyin; the server finds them. */
export function AccountsPicker({ but, id, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim(), 180);
  const { data, isFetching } = useQuery({ ...accountsQuery({ q: asked, page_size: 20 }), enabled: asked !== "" });
  return (
    <Select<{ value: string; label: string }[]>
      {...(id ? { id } : {})}
      mode="multiple"
      labelInValue
      placeholder={t("interactions.further_accounts_hint")}
      value={value.map((one) => ({ value: one.id, label: one.name }))}
      options={(data?.items ?? []).filter((one) => one.id !== but).map((one) => ({ value: one.id, label: one.name }))}
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setText, autoClearSearchValue: true }}
      onChange={(chosen) => onChange?.(chosen.map((one) => ({ id: one.value, name: one.label })))}
    />
  );
}
