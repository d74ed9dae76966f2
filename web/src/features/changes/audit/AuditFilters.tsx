import { useQuery } from "@tanstack/react-query";
import { DatePicker, Select, Tag } from "antd";
import dayjs from "dayjs";

import { membersQuery } from "../../../api/session";
import { useTranslation } from "../../../i18n";
import { zhCN } from "../../../i18n/zh-CN";
import { ListBar } from "../../../ui/ListBar";
import { MemberSelect } from "../../../ui/MemberSelect";
import { kindText } from "./event";
import type { AuditChoice } from "./useAuditFilter";

const DAY = "YYYY-MM-DD";

interface Props {
  chosen: AuditChoice;
  onChange: (patch: AuditChoice) => void;
  extra: React.ReactNode;
}

/** Whom, what, when and about which record one asks. */
export function AuditFilters({ chosen, onChange, extra }: Props) {
  const { t } = useTranslation();
  const { data: members } = useQuery(membersQuery);
  const active = [chosen.person, chosen.record, chosen.kind, chosen.from ?? chosen.to].filter(Boolean).length;
  const kinds = (label: string, tree: KindTree) => ({ label, options: flat(tree).map((kind) => ({ value: kind, label: kindText(t, kind) })) });
  return (
    <ListBar
      text={chosen.q ?? ""}
      hint={t("audit.search_hint")}
      onText={(q) => onChange({ q })}
      active={active}
      onReset={() => onChange({ person: "", record: "", about: "", kind: "", from: "", to: "" })}
      extra={extra}
    >
      {chosen.record && (
        <Tag closable onClose={() => onChange({ record: "", about: "" })} className="audit-record">
          {t("audit.about_record", { name: chosen.about ?? t("audit.this_record") })}
        </Tag>
      )}
      <MemberSelect
        className="audit-filter"
        allowClear
        members={members ?? []}
        value={chosen.person ?? null}
        placeholder={t("audit.who")}
        aria-label={t("audit.who")}
        onChange={(person) => onChange({ person: person ?? "" })}
      />
      <Select
        className="audit-filter"
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        value={chosen.kind ?? null}
        placeholder={t("audit.kind_label")}
        aria-label={t("audit.kind_label")}
        popupMatchSelectWidth={240}
        options={[kinds(t("audit.log.audit"), zhCN.audit.kind), kinds(t("audit.log.changes"), zhCN.changes.kind)]}
        onChange={(kind: string | null) => onChange({ kind: kind ?? "" })}
      />
      <DatePicker.RangePicker
        className="audit-range"
        allowEmpty={[true, true]}
        value={[chosen.from ? dayjs(chosen.from) : null, chosen.to ? dayjs(chosen.to) : null]}
        onChange={(range) => onChange({ from: range?.[0]?.format(DAY) ?? "", to: range?.[1]?.format(DAY) ?? "" })}
      />
    </ListBar>
  );
}

interface KindTree {
  readonly [name: string]: string | KindTree;
}

/** All kinds of a catalogue: `session.started`, … */
function flat(tree: KindTree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) => (typeof value === "string" ? [prefix + name] : flat(value, `${prefix}${name}.`)));
}
