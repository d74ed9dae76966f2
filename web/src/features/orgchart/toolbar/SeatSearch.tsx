import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Input } from "antd";
import { useMemo, useState } from "react";

import { contactsQuery } from "../../../api/contacts";
import { searchSeats } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useDebounced } from "../../../ui/useDebounced";
import { useChartApi } from "../chartContext";
import { seatTitle } from "../naming";

const MOST = 20;

/** Find a seat: by its words at once, by pinyin and initials as soon as the server answers. */
export function SeatSearch({ wide = false, onFound }: { wide?: boolean; onFound?: () => void }) {
  const { t } = useTranslation();
  const { accountId, forest, nameOf, show } = useChartApi();
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim(), 180);
  const latin = /[a-z]/iu.test(asked);
  const { data } = useQuery({ ...contactsQuery({ q: asked, account_id: accountId, page_size: MOST }), enabled: latin });
  const options = useMemo(() => {
    const nodes = new Set(searchSeats(forest, text, MOST));
    const people = new Set(latin && text.trim() !== "" ? data?.items.map((row) => row.id) : []);
    forest.occupant.forEach((contact, node) => contact && people.has(contact.id) && nodes.add(node));
    return [...nodes].slice(0, MOST).map((node) => ({
      value: forest.positions[node]!.id,
      label: <Hit name={nameOf(forest.positions[node]!.id)} title={seatTitle(forest, node)} />,
    }));
  }, [forest, text, data, latin, nameOf]);
  return (
    <AutoComplete
      value={text}
      options={options}
      popupMatchSelectWidth={wide ? true : 280}
      notFoundContent={text.trim() ? t("orgchart.search_none", { text }) : null}
      onChange={(value) => setText(forest.indexOf.has(value) ? "" : value)}
      onSelect={(id) => {
        setText("");
        show(id);
        onFound?.();
      }}
      defaultActiveFirstOption
      style={{ width: wide ? "100%" : 200 }}
    >
      <Input size="middle" allowClear prefix={<SearchOutlined style={{ color: "var(--ink-3)" }} />} placeholder={t("orgchart.search")} aria-label={t("orgchart.search")} />
    </AutoComplete>
  );
}

function Hit({ name, title }: { name: string; title: string }) {
  return (
    <span>
      {name} <span className="quiet">{title}</span>
    </span>
  );
}
