import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo } from "react";

import { timeZonesQuery } from "../../api/workspaces";
import { useTranslation } from "../../i18n";

interface Props {
  id?: string;
  value?: string;
  disabled?: boolean;
  onChange?: (zone: string) => void;
}

/** A time zone by its name, with what the clock there is called in the reader's language. */
export function TimeZoneSelect({ id, value, disabled, onChange }: Props) {
  const { i18n } = useTranslation();
  const { data, isPending } = useQuery(timeZonesQuery);
  const options = useMemo(
    () => (data ?? []).map((zone) => ({ value: zone, label: `${zone} · ${clockName(zone, i18n.language)}` })),
    [data, i18n.language],
  );
  return (
    <Select
      {...(id !== undefined && { id })}
      showSearch={{ optionFilterProp: "label" }}
      loading={isPending}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
      {...(disabled !== undefined && { disabled })}
      options={options}
      popupMatchSelectWidth={false}
    />
  );
}

/** The zone this browser is in, if it tells. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "Asia/Shanghai";
}

function clockName(zone: string, language: string): string {
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts(new Date());
    return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  } catch {
    return ""; // a zone this browser has never heard of
  }
}
