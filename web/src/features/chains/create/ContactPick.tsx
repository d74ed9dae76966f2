import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Spin } from "antd";
import { useMemo, useState, type PointerEvent, type ReactNode } from "react";

import "./pick.css";

import { contactsQuery } from "../../../api/contacts";
import type { ContactRow } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useDebounced } from "../../../ui/useDebounced";
import { holdScroll } from "../../../ui/drag/holdScroll";
import { AttentionMark } from "../../../ui/AttentionMark";

const MOST = 200;
const FIRST = { key: 0, followed: 1, none: 2 } as const;

interface Props {
  accountId: string;
  /** Those who need not be offered. */
  hidden?: ReadonlySet<string>;
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  autoFocus?: boolean;
  /** They can be dragged away as well. */
  grab?: (event: PointerEvent<HTMLElement>, contact: { id: string; name: string; title: string }) => void;
  empty?: ReactNode;
}

/** An account's contacts to choose several from; key persons first, red those we know too little of. */
export function ContactPick({ accountId, hidden, chosen, onChange, autoFocus = false, grab, empty }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim(), 150);
  const { data, isFetching } = useQuery(contactsQuery({ account_id: accountId, page_size: MOST, ...(asked ? { q: asked } : {}) }));
  const rows = useMemo(() => (data?.items ?? []).filter((row) => !hidden?.has(row.id)).toSorted(byAttention), [data, hidden]);
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div className="contact-pick">
      <Input
        allowClear
        autoFocus={autoFocus}
        prefix={<SearchOutlined />}
        placeholder={t("chains.people.search")}
        aria-label={t("chains.people.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          event.preventDefault();
          const [first] = rows;
          if (!event.nativeEvent.isComposing && asked && asked === text.trim() && first) toggle(first.id);
        }}
      />
      {data === undefined && isFetching && <Spin size="small" />}
      <ul className="contact-pick-list" ref={holdScroll}>
        {rows.map((row) => (
          <PickRow
            key={row.id}
            row={row}
            accountId={accountId}
            checked={chosen.includes(row.id)}
            onToggle={() => toggle(row.id)}
            grab={grab}
          />
        ))}
        {data && rows.length === 0 && <li className="contact-pick-none">{asked ? t("chains.people.none_found") : (empty ?? t("chains.people.none"))}</li>}
      </ul>
    </div>
  );
}

interface RowProps extends Pick<Props, "accountId" | "grab"> {
  row: ContactRow;
  checked: boolean;
  onToggle: () => void;
}

function PickRow({ row, accountId, checked, onToggle, grab }: RowProps) {
  const job = row.employments.find((one) => one.account.id === accountId) ?? row.employments[0];
  const title = job?.title ?? "";
  return (
    <li
      className={grab ? "contact-pick-row contact-pick-grab" : "contact-pick-row"}
      onPointerDown={grab && ((event) => grab(event, { id: row.id, name: row.name, title }))}
    >
      <Checkbox checked={checked} onChange={onToggle}>
        <span className="contact-pick-words">
          <span className="contact-pick-name">
            <PersonName name={row.name} uninsighted={!row.insighted} />
            <AttentionMark attention={row.attention} />
          </span>
          <span className="quiet">{[title, job?.department?.name].filter(Boolean).join(" · ")}</span>
        </span>
      </Checkbox>
    </li>
  );
}

function byAttention(a: ContactRow, b: ContactRow): number {
  return FIRST[a.attention] - FIRST[b.attention];
}
