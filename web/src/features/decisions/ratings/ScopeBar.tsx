import { useQuery } from "@tanstack/react-query";
import { DatePicker, Segmented, Select } from "antd";
import dayjs from "dayjs";

import { rivalsQuery, type RatingScope } from "../../../api/decisions";
import { useTranslation } from "../../../i18n";

interface Props {
  chainId: string | undefined;
  scope: RatingScope;
  onChange: (scope: RatingScope) => void;
}

/** In this decision or overall; how he stands to us or to a competitor; today or as of a day. */
export function ScopeBar({ chainId, scope, onChange }: Props) {
  const { t } = useTranslation();
  const { data: rivals } = useQuery(rivalsQuery);
  const { chain_id, competitor_id, at } = scope;
  const change = (patch: { [Key in keyof RatingScope]?: RatingScope[Key] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ chain_id, competitor_id, at, ...patch }).filter(([, value]) => value)));
  return (
    <div className="rating-scope">
      {chainId && (
        <Segmented
          size="small"
          value={chain_id ? "chain" : "overall"}
          options={[
            { value: "chain", label: t("decisions.in_chain") },
            { value: "overall", label: t("decisions.overall") },
          ]}
          onChange={(value) => change({ chain_id: value === "chain" ? chainId : undefined })}
        />
      )}
      {rivals && rivals.items.length > 0 && (
        <Select
          size="small"
          variant="borderless"
          popupMatchSelectWidth={false}
          aria-label={t("decisions.towards")}
          value={competitor_id ?? ""}
          options={[
            { value: "", label: t("decisions.towards_us") },
            ...rivals.items.map((one) => ({ value: one.id, label: t("decisions.towards_rival", { name: one.name }) })),
          ]}
          onChange={(value) => change({ competitor_id: value || undefined })}
        />
      )}
      <DatePicker
        size="small"
        variant="borderless"
        aria-label={t("decisions.as_of")}
        placeholder={t("decisions.today")}
        disabledDate={(day) => day.isAfter(dayjs(), "day")}
        value={at ? dayjs(at) : null}
        onChange={(day) => change({ at: day ? day.endOf("day").toISOString() : undefined })}
      />
    </div>
  );
}
