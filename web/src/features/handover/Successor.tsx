import { Select } from "antd";
import type { ReactNode } from "react";

import type { LeavingAccount } from "../../api/handover";
import type { Member } from "../../api/types";
import { useTranslation } from "../../i18n";

interface Props {
  heirs: readonly Member[];
  suggestions?: LeavingAccount["suggestions"];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  label?: string;
  /** What may be chosen in place of a colleague. */
  besides?: { value: string; label: string };
}

/** A name with the reason why he is offered. */
function withReason({ data }: { data: { label?: ReactNode } }) {
  return (
    <>
      {data.label} <span className="quiet successor-about">{"about" in data ? String(data.about) : ""}</span>
    </>
  );
}

/** Who takes over: those who know its people first, each with the reason. */
export function Successor({ heirs, suggestions = [], value, onChange, label = "", besides }: Props) {
  const { t } = useTranslation();
  const first = new Set(suggestions.map((one) => one.id));
  const options = [
    ...(besides ? [{ ...besides, about: "" }] : []),
    ...(suggestions.length > 0
      ? [
          {
            label: t("handover.suggested"),
            options: suggestions.map((one) => ({
              value: one.id,
              label: one.name,
              about: t("handover.suggestion", { people: one.people, load: one.load }),
            })),
          },
        ]
      : []),
    {
      label: t("handover.others"),
      options: heirs.filter((one) => !first.has(one.id)).map((one) => ({ value: one.id, label: one.name, about: one.title })),
    },
  ];
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      className="successor"
      aria-label={t("handover.successor_of", { name: label })}
      placeholder={t("handover.choose_successor")}
      value={value ?? null}
      options={options}
      optionRender={withReason}
      onChange={(id: string | null | undefined) => onChange(id ?? undefined)}
    />
  );
}
