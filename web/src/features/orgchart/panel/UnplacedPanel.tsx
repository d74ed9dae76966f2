import { CloseOutlined, HolderOutlined, PlusSquareOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useMemo, useState } from "react";

import "./panel.css";

import { unplacedContacts, type Contact } from "../../../graph";
import { useFormat, useTranslation } from "../../../i18n";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChartApi } from "../chartContext";
import { SeatForm } from "../forms/SeatForm";
import { AddContact } from "./AddContact";
import { holdScroll } from "../../../ui/drag/holdScroll";
import { PlaceMenu } from "./PlaceMenu";
import { unplacedRows, type UnplacedRow } from "./unplacedRows";

/** More than this are shown only when searched for; nobody scrolls through them. */
const SHOWN = 200;

/** The contacts that do not stand on the chart yet, to be dragged in. */
export function UnplacedPanel({ onClose }: { onClose?: () => void }) {
  const { t } = useTranslation();
  const { state, canEdit } = useChartApi();
  const { compare, number } = useFormat();
  const phone = useIsPhone();
  const [text, setText] = useState("");
  const [seat, setSeat] = useState(false);
  const contacts = useMemo<Contact[]>(() => unplacedContacts(state), [state]);
  const rows = useMemo(() => unplacedRows(state, contacts, text, compare), [state, contacts, text, compare]);
  return (
    <aside className="unplaced" aria-label={t("orgchart.unplaced")}>
      <header className="unplaced-head">
        <strong>{t("orgchart.unplaced")}</strong>
        <span className="unplaced-count">{number(contacts.length)}</span>
        {canEdit && (
          <Button size="small" type="text" icon={<PlusSquareOutlined />} onClick={() => setSeat(true)}>
            {t("orgchart.add_seat")}
          </Button>
        )}
        {onClose && <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />}
      </header>
      {contacts.length > 8 && (
        <Input
          size={phone ? "middle" : "small"}
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t("orgchart.unplaced_search")}
          aria-label={t("orgchart.unplaced_search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {contacts.length > 0 && canEdit && (
        <p className="unplaced-hint">{t(phone ? "orgchart.unplaced_hint_phone" : "orgchart.unplaced_hint")}</p>
      )}
      <ul ref={holdScroll} className="unplaced-list">
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.id} row={row} />
        ))}
        {rows.length === 0 && (
          <li className="unplaced-none">{t(text ? "orgchart.unplaced_none_found" : "orgchart.unplaced_all")}</li>
        )}
      </ul>
      {canEdit && <AddContact />}
      {seat && <SeatForm onClose={() => setSeat(false)} />}
    </aside>
  );
}

function Row({ row }: { row: UnplacedRow }) {
  const { canvas, canEdit } = useChartApi();
  return (
    <li
      className={canEdit ? "unplaced-row unplaced-grab" : "unplaced-row"}
      onPointerDown={(event) => {
        if (!canEdit || event.button !== 0 || (event.target as HTMLElement).closest("button")) return;
        canvas.current?.dragIn(event.nativeEvent, { id: row.id, name: row.name, detail: row.detail });
      }}
    >
      {canEdit && <HolderOutlined className="unplaced-grip" aria-hidden />}
      <span className="unplaced-words">
        <b>{row.name}</b>
        <span className="quiet">{row.detail}</span>
      </span>
      {canEdit && <PlaceMenu contactId={row.id} name={row.name} />}
    </li>
  );
}
