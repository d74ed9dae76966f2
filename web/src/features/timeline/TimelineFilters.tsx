import { useQuery } from "@tanstack/react-query";
import { DatePicker, Select } from "antd";
import dayjs from "dayjs";

import { membersQuery } from "../../api/session";
import type { EntryKind } from "../../api/timeline";
import { useTranslation } from "../../i18n";
import { MemberSelect } from "../../ui/MemberSelect";
import { KINDS, WAYS } from "./kinds";
import type { TimelineState } from "./useTimeline";

const dayOf = (text: string | undefined) => (text ? dayjs(text) : null);

interface Props {
  state: TimelineState;
  /** How much there is of each kind, and of each way of being in touch. */
  kinds: Partial<Record<EntryKind, number>>;
  ways: Partial<Record<string, number>>;
}

/** What a line of time can be narrowed by. */
export function TimelineFilters({ state, kinds, ways }: Props) {
  const { t } = useTranslation();
  const { data: members } = useQuery(membersQuery);
  const { values, change } = state;
  const counted = (label: string, count: number | undefined) => (count ? t("timeline.counted", { label, count }) : label);
  const options = [
    ...KINDS.map((kind) => ({ value: kind as string, label: counted(t(`timeline.kinds.${kind}`), kinds[kind]) })),
    { label: t("timeline.by_way"), options: WAYS.filter((way) => ways[way]).map((way) => ({ value: `way:${way}`, label: counted(t(`timeline.ways.${way}`), ways[way]) })) },
  ];
  return (
    <>
      <Select
        allowClear
        placeholder={t("timeline.all_kinds")}
        aria-label={t("timeline.kind")}
        value={values.way ? `way:${values.way}` : (values.kind ?? null)}
        options={options}
        onChange={(value: string | null) => change(value?.startsWith("way:") ? { way: value.slice(4), kind: "" } : { kind: value ?? "", way: "" })}
        popupMatchSelectWidth={false}
        style={{ minWidth: 130 }}
      />
      <MemberSelect
        allowClear
        popupMatchSelectWidth={false}
        members={members ?? []}
        placeholder={t("timeline.colleague")}
        aria-label={t("timeline.colleague")}
        value={values.by ?? null}
        onChange={(by) => change({ by: by ?? "" })}
        style={{ minWidth: 110 }}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        placeholder={[t("timeline.since"), t("timeline.until")]}
        value={[dayOf(values.since), dayOf(values.until)]}
        onChange={(days) => change({ since: days?.[0]?.format("YYYY-MM-DD") ?? "", until: days?.[1]?.format("YYYY-MM-DD") ?? "" })}
        className="timeline-range"
      />
    </>
  );
}
