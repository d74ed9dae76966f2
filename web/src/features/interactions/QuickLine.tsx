import { ThunderboltOutlined } from "@ant-design/icons";
import { Dropdown, Input, Tag } from "antd";
import { useEffect, useRef, useState } from "react";

import { useFormat, useTranslation, type TFunction } from "../../i18n";
import type { Part, Reading, Somebody } from "../../reading";
import { useReading } from "./useReading";

interface Props {
  accountId: string;
  value: string;
  onText: (text: string) => void;
  /** What was read, whenever that is something else than before. */
  onRead: (reading: Reading) => void;
}

/** One line that fills the form. What it recognises stands below it, each to be taken out again. */
export function QuickLine({ accountId, value, onText, onRead }: Props) {
  const { t } = useTranslation();
  const [without, setWithout] = useState<readonly string[]>([]);
  const reading = useReading(accountId, value, without);
  const told = useRef("");
  useEffect(() => {
    const said = reading ? JSON.stringify(reading) : "";
    if (reading && said !== told.current) onRead(reading);
    told.current = said;
  }, [reading, onRead]);
  const replace = (part: Part, person: Somebody) =>
    onText(`${value.slice(0, part.start)}${part.text.startsWith("@") ? "@" : ""}${person.name}${value.slice(part.end)}`);
  return (
    <div className="quick-line">
      <Input
        autoComplete="off"
        prefix={<ThunderboltOutlined className="quick-line-mark" aria-hidden />}
        aria-label={t("interactions.quick")}
        placeholder={t("interactions.quick_hint")}
        value={value}
        maxLength={2000}
        allowClear
        onChange={(event) => {
          if (event.target.value === "") setWithout([]);
          onText(event.target.value);
        }}
      />
      {reading && reading.parts.length > 0 && (
        <div className="quick-parts" aria-label={t("interactions.recognised")}>
          {reading.parts.map((part) => (
            <Chip key={`${part.key}-${part.start}`} part={part} onOut={() => setWithout([...without, part.key])} onChoose={replace} />
          ))}
        </div>
      )}
    </div>
  );
}

interface ChipProps {
  part: Part;
  onOut: () => void;
  onChoose: (part: Part, person: Somebody) => void;
}

function Chip({ part, onOut, onChoose }: ChipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = `${t(`interactions.part.${part.field}`)} ${saidOf(part, t, format)}`;
  if (part.field !== "unclear") {
    return (
      <Tag color="processing" title={part.text} closable={{ "aria-label": t("interactions.take_out", { what: label }) }} onClose={onOut}>
        {label}
      </Tag>
    );
  }
  const items = part.candidates.map((one) => ({ key: one.id, label: one.title ? `${one.name} · ${one.title}` : one.name }));
  const choose = (id: string) => {
    const person = part.candidates.find((one) => one.id === id);
    if (person) onChoose(part, person);
  };
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Tag role="button" tabIndex={0} color="warning" closable={{ "aria-label": t("interactions.take_out", { what: label }) }} onClose={onOut}>
        {t("interactions.which", { name: part.text.replace(/^[@＠]/u, "") })}
      </Tag>
    </Dropdown>
  );
}

function saidOf(part: Part, t: TFunction, format: ReturnType<typeof useFormat>): string {
  switch (part.field) {
    case "kind":
      return t(`interactions.kind.${part.kind}`);
    case "at":
      return part.timed ? format.dateTime(part.at) : format.date(part.at);
    case "duration":
      return t("interactions.minutes", { count: part.minutes });
    case "place":
      return part.place;
    case "next":
      return [part.next.at ? format.dateTime(part.next.at) : format.date(part.next.due), part.next.what].filter(Boolean).join(" ");
    case "unclear":
      return part.text;
    default:
      return part.person.name;
  }
}
